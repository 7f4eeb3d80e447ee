--liquibase formatted sql logicalFilePath:migrations/0027_eligibility_clocks.sql

--changeset insertion-hours:create-clock-decision
CREATE TABLE clock_decision (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  person_id    BIGINT        NOT NULL,
  kind         VARCHAR(10)   NOT NULL,
  from_on      DATE          NULL,
  until_on     DATE          NULL,
  reason       VARCHAR(1000) NULL,
  decided_by   BIGINT        NOT NULL,
  decided_at   DATETIME(6)   NOT NULL,
  withdrawn_at DATETIME(6)   NULL,
  PRIMARY KEY (id),
  CONSTRAINT clock_decision_kind CHECK (kind IN ('EXTENSION', 'RESTART')),
  CONSTRAINT clock_decision_of FOREIGN KEY (person_id) REFERENCES insertion_person (id),
  CONSTRAINT clock_decision_by FOREIGN KEY (decided_by) REFERENCES account (id)
);
--rollback DROP TABLE clock_decision;
