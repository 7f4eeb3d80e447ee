--liquibase formatted sql logicalFilePath:migrations/0023_counting_policies.sql

--changeset insertion-hours:create-counting-policy
CREATE TABLE counting_policy (
  id                          BIGINT        NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT        NOT NULL,
  contracting_authority_id    BIGINT        NOT NULL,
  number                      INT           NOT NULL,
  clock_months                INT           NOT NULL,
  permanent_months            INT           NOT NULL,
  clock_level                 VARCHAR(10)   NOT NULL,
  training_cap                DECIMAL(5, 4) NOT NULL,
  training_base               VARCHAR(20)   NOT NULL,
  training_level              VARCHAR(10)   NOT NULL,
  leave_counted               BOOLEAN       NOT NULL,
  warning_hours               DECIMAL(6, 2) NOT NULL,
  ceiling_hours               DECIMAL(6, 2) NOT NULL,
  ceiling_level               VARCHAR(10)   NOT NULL,
  conversion_hourly_cost      DECIMAL(8, 2) NULL,
  proof_months                INT           NULL,
  proof_level                 VARCHAR(10)   NOT NULL,
  contract_level              VARCHAR(10)   NOT NULL,
  evidence_months             INT           NOT NULL,
  reason                      VARCHAR(1000) NULL,
  set_by                      BIGINT        NOT NULL,
  set_at                      DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT counting_policy_number UNIQUE (facilitator_organisation_id, contracting_authority_id, number),
  CONSTRAINT counting_policy_organisation FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT counting_policy_authority FOREIGN KEY (contracting_authority_id) REFERENCES contracting_authority (id),
  CONSTRAINT counting_policy_by FOREIGN KEY (set_by) REFERENCES account (id)
);
--rollback DROP TABLE counting_policy;

--changeset insertion-hours:create-lot-counting-policy
CREATE TABLE lot_counting_policy (
  lot_id    BIGINT      NOT NULL,
  policy_id BIGINT      NULL,
  copied_at DATETIME(6) NOT NULL,
  PRIMARY KEY (lot_id),
  CONSTRAINT lot_counting_policy_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT lot_counting_policy_policy FOREIGN KEY (policy_id) REFERENCES counting_policy (id)
);
--rollback DROP TABLE lot_counting_policy;

--changeset insertion-hours:copy-usual-counting-policy
INSERT INTO lot_counting_policy (lot_id, policy_id, copied_at)
SELECT id, NULL, COALESCE(status_since, changed_at)
FROM lot
WHERE status IN ('IN_TENDER', 'AWARDED', 'RUNNING', 'CLOSED');
--rollback DELETE FROM lot_counting_policy;
