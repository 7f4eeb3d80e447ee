--liquibase formatted sql logicalFilePath:migrations/0026_assignments.sql

--changeset insertion-hours:create-assignment
CREATE TABLE assignment (
  id             BIGINT        NOT NULL AUTO_INCREMENT,
  beneficiary_id BIGINT        NOT NULL,
  lot_id         BIGINT        NOT NULL,
  employer_id    BIGINT        NOT NULL,
  proposed_for   BIGINT        NULL,
  modality       VARCHAR(20)   NOT NULL,
  rome_code      VARCHAR(5)    NULL,
  prescriber     VARCHAR(200)  NULL,
  counted_since  DATE          NULL,
  proposed_on    DATE          NOT NULL,
  proposed_by    BIGINT        NOT NULL,
  status         VARCHAR(20)   NOT NULL,
  eligible_from  DATE          NULL,
  entry_age      INT           NULL,
  reason_code    VARCHAR(30)   NULL,
  comment        VARCHAR(1000) NULL,
  decided_by     BIGINT        NULL,
  decided_at     DATETIME(6)   NULL,
  version        BIGINT        NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT assignment_once UNIQUE (beneficiary_id, lot_id, employer_id),
  CONSTRAINT assignment_status CHECK (status IN ('PROPOSED', 'ADMITTED', 'REFUSED')),
  CONSTRAINT assignment_person FOREIGN KEY (beneficiary_id) REFERENCES beneficiary (id),
  CONSTRAINT assignment_lot FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT assignment_employer FOREIGN KEY (employer_id) REFERENCES enterprise (id),
  CONSTRAINT assignment_for FOREIGN KEY (proposed_for) REFERENCES enterprise (id),
  CONSTRAINT assignment_proposer FOREIGN KEY (proposed_by) REFERENCES account (id),
  CONSTRAINT assignment_decider FOREIGN KEY (decided_by) REFERENCES account (id)
);
--rollback DROP TABLE assignment;

--changeset insertion-hours:index-assignment-status
CREATE INDEX assignment_waiting ON assignment (status, proposed_on);
--rollback DROP INDEX assignment_waiting ON assignment;

--changeset insertion-hours:create-assignment-contract
CREATE TABLE assignment_contract (
  assignment_id BIGINT      NOT NULL,
  position      INT         NOT NULL,
  contract_type VARCHAR(30) NOT NULL,
  starts_on     DATE        NOT NULL,
  ends_on       DATE        NULL,
  PRIMARY KEY (assignment_id, position),
  CONSTRAINT assignment_contract_dates CHECK (ends_on IS NULL OR starts_on <= ends_on),
  CONSTRAINT assignment_contract_of FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
--rollback DROP TABLE assignment_contract;

--changeset insertion-hours:create-assignment-proof
CREATE TABLE assignment_proof (
  assignment_id BIGINT      NOT NULL,
  position      INT         NOT NULL,
  proof_type    VARCHAR(40) NOT NULL,
  issued_on     DATE        NOT NULL,
  valid_until   DATE        NULL,
  seen_on       DATE        NULL,
  PRIMARY KEY (assignment_id, position),
  CONSTRAINT assignment_proof_of FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
--rollback DROP TABLE assignment_proof;
