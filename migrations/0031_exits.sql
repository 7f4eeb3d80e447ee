--liquibase formatted sql logicalFilePath:migrations/0031_exits.sql

--changeset insertion-hours:create-exit-situation
CREATE TABLE exit_situation (
  person_id   BIGINT      NOT NULL,
  ended_on    DATE        NOT NULL,
  milestone   VARCHAR(10) NOT NULL,
  situation   VARCHAR(40) NOT NULL,
  recorded_by BIGINT      NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  version     BIGINT      NOT NULL DEFAULT 1,
  PRIMARY KEY (person_id, ended_on, milestone),
  CONSTRAINT exit_situation_milestone CHECK (milestone IN ('END', 'MONTHS_6', 'MONTHS_12')),
  CONSTRAINT exit_situation_of FOREIGN KEY (person_id) REFERENCES insertion_person (id),
  CONSTRAINT exit_situation_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);
--rollback DROP TABLE exit_situation;
