--liquibase formatted sql logicalFilePath:migrations/0005_contracts.sql

--changeset insertion-hours:create-operation
CREATE TABLE operation (
  id                          BIGINT       NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT       NOT NULL,
  contracting_authority_id    BIGINT       NOT NULL,
  name                        VARCHAR(200) NOT NULL,
  reference                   VARCHAR(100) NOT NULL,
  commune_code                CHAR(5)      NULL,
  starts_on                   DATE         NOT NULL,
  ends_on                     DATE         NOT NULL,
  version                     BIGINT       NOT NULL DEFAULT 1,
  changed_at                  DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT operation_dates CHECK (starts_on <= ends_on),
  CONSTRAINT operation_facilitator FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT operation_authority FOREIGN KEY (contracting_authority_id) REFERENCES contracting_authority (id)
);
--rollback DROP TABLE operation;

--changeset insertion-hours:create-operation-tag
CREATE TABLE operation_tag (
  operation_id BIGINT      NOT NULL,
  tag          VARCHAR(50) NOT NULL,
  PRIMARY KEY (operation_id, tag),
  CONSTRAINT operation_tag_of FOREIGN KEY (operation_id) REFERENCES operation (id)
);
--rollback DROP TABLE operation_tag;

--changeset insertion-hours:create-lot
CREATE TABLE lot (
  id               BIGINT         NOT NULL AUTO_INCREMENT,
  operation_id     BIGINT         NOT NULL,
  number           INT            NOT NULL,
  title            VARCHAR(200)   NOT NULL,
  trade            VARCHAR(40)    NOT NULL,
  clause_kind      VARCHAR(30)    NOT NULL,
  no_clause_reason VARCHAR(500)   NULL,
  contract_form    VARCHAR(20)    NOT NULL,
  contract_number  VARCHAR(50)    NULL,
  cpv_code         VARCHAR(10)    NULL,
  amount_excl_tax  DECIMAL(14, 2) NULL,
  starts_on        DATE           NOT NULL,
  ends_on          DATE           NOT NULL,
  publication_on   DATE           NULL,
  offers_due_on    DATE           NULL,
  notified_on      DATE           NULL,
  status           VARCHAR(20)    NULL,
  hours_due        DECIMAL(12, 2) NULL,
  version          BIGINT         NOT NULL DEFAULT 1,
  changed_at       DATETIME(6)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT lot_number UNIQUE (operation_id, number),
  CONSTRAINT lot_dates CHECK (starts_on <= ends_on),
  CONSTRAINT lot_status CHECK (status IN ('DRAFT', 'CALIBRATED', 'IN_TENDER', 'AWARDED', 'RUNNING', 'CLOSED')),
  CONSTRAINT lot_clause CHECK ((clause_kind = 'NONE') = (status IS NULL)),
  CONSTRAINT lot_hours_due CHECK (hours_due >= 0),
  CONSTRAINT lot_of FOREIGN KEY (operation_id) REFERENCES operation (id)
);
--rollback DROP TABLE lot;

--changeset insertion-hours:index-lot-status
CREATE INDEX lot_status_index ON lot (status);
--rollback DROP INDEX lot_status_index ON lot;
