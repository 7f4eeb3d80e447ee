--liquibase formatted sql logicalFilePath:migrations/0013_programme.sql

--changeset insertion-hours:create-coming-contract
CREATE TABLE coming_contract (
  id                          BIGINT         NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT         NOT NULL,
  contracting_authority_id    BIGINT         NOT NULL,
  title                       VARCHAR(200)   NOT NULL,
  trade                       VARCHAR(40)    NOT NULL,
  estimated_amount            DECIMAL(14, 2) NULL,
  duration_months             INT            NULL,
  publication_on              DATE           NULL,
  offers_due_on               DATE           NULL,
  received_on                 DATE           NOT NULL,
  sizer_id                    BIGINT         NULL,
  size_by                     DATE           NOT NULL,
  decision                    VARCHAR(20)    NOT NULL,
  no_clause_reason            VARCHAR(500)   NULL,
  note                        VARCHAR(2000)  NULL,
  operation_id                BIGINT         NULL,
  lot_id                      BIGINT         NULL,
  version                     BIGINT         NOT NULL DEFAULT 1,
  changed_at                  DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT coming_contract_decision CHECK (decision IN ('TO_STUDY', 'RETAINED', 'WITHOUT_CLAUSE')),
  CONSTRAINT coming_contract_organisation FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT coming_contract_authority FOREIGN KEY (contracting_authority_id) REFERENCES contracting_authority (id),
  CONSTRAINT coming_contract_sizer FOREIGN KEY (sizer_id) REFERENCES account (id),
  CONSTRAINT coming_contract_operation FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE SET NULL,
  CONSTRAINT coming_contract_lot FOREIGN KEY (lot_id) REFERENCES lot (id) ON DELETE SET NULL
);
--rollback DROP TABLE coming_contract;
