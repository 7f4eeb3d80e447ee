--liquibase formatted sql logicalFilePath:migrations/0009_declarations.sql

--changeset insertion-hours:create-declaration
CREATE TABLE declaration (
  id               BIGINT        NOT NULL AUTO_INCREMENT,
  lot_id           BIGINT        NOT NULL,
  enterprise_id    BIGINT        NOT NULL,
  month            DATE          NOT NULL,
  sequence         INT           NOT NULL,
  status           VARCHAR(20)   NOT NULL,
  zero_reason      VARCHAR(30)   NULL,
  declared_by      BIGINT        NOT NULL,
  on_behalf        BOOLEAN       NOT NULL,
  submissions      INT           NOT NULL DEFAULT 0,
  submitted_at     DATETIME(6)   NULL,
  receipt_number   VARCHAR(40)   NULL,
  decided_by       BIGINT        NULL,
  decided_at       DATETIME(6)   NULL,
  decision_reason  VARCHAR(30)   NULL,
  decision_comment VARCHAR(1000) NULL,
  version          BIGINT        NOT NULL DEFAULT 1,
  changed_at       DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT declaration_once UNIQUE (lot_id, enterprise_id, month, sequence),
  CONSTRAINT declaration_sequence CHECK (sequence >= 0),
  CONSTRAINT declaration_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED', 'RETURNED')),
  CONSTRAINT declaration_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT declaration_from FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT declaration_by FOREIGN KEY (declared_by) REFERENCES account (id)
);
--rollback DROP TABLE declaration;

--changeset insertion-hours:index-declaration-queue
CREATE INDEX declaration_queue ON declaration (status, submitted_at);
--rollback DROP INDEX declaration_queue ON declaration;

--changeset insertion-hours:index-declaration-enterprise
CREATE INDEX declaration_enterprise ON declaration (enterprise_id, month);
--rollback ALTER TABLE declaration ADD INDEX declaration_from (enterprise_id), DROP INDEX declaration_enterprise;

--changeset insertion-hours:create-declaration-line
CREATE TABLE declaration_line (
  id               BIGINT         NOT NULL AUTO_INCREMENT,
  declaration_id   BIGINT         NOT NULL,
  position         INT            NOT NULL,
  employer_id      BIGINT         NULL,
  trade            VARCHAR(40)    NOT NULL,
  modality         VARCHAR(20)    NOT NULL,
  hours_worked     DECIMAL(10, 2) NOT NULL,
  training_hours   DECIMAL(10, 2) NOT NULL DEFAULT 0,
  corrects_line_id BIGINT         NULL,
  note             VARCHAR(500)   NULL,
  hours_accepted   DECIMAL(10, 2) NULL,
  status           VARCHAR(20)    NOT NULL,
  reason_code      VARCHAR(30)    NULL,
  replaced         BOOLEAN        NOT NULL DEFAULT FALSE,
  PRIMARY KEY (id),
  CONSTRAINT declaration_line_status CHECK (status IN ('PENDING', 'ACCEPTED', 'PARTLY_ACCEPTED', 'REFUSED')),
  CONSTRAINT declaration_line_hours CHECK (hours_worked >= 0 AND training_hours >= 0),
  CONSTRAINT declaration_line_accepted CHECK (hours_accepted >= 0 AND hours_accepted <= hours_worked + training_hours),
  CONSTRAINT declaration_line_of FOREIGN KEY (declaration_id) REFERENCES declaration (id),
  CONSTRAINT declaration_line_employer FOREIGN KEY (employer_id) REFERENCES enterprise (id),
  CONSTRAINT declaration_line_corrects FOREIGN KEY (corrects_line_id) REFERENCES declaration_line (id)
);
--rollback DROP TABLE declaration_line;

--changeset insertion-hours:index-declaration-line-employer
CREATE INDEX declaration_line_by_employer ON declaration_line (employer_id, trade);
--rollback ALTER TABLE declaration_line ADD INDEX declaration_line_employer (employer_id), DROP INDEX declaration_line_by_employer;

--changeset insertion-hours:create-hours-total
CREATE TABLE hours_total (
  lot_id         BIGINT         NOT NULL,
  month          DATE           NOT NULL,
  trade          VARCHAR(40)    NOT NULL,
  modality       VARCHAR(20)    NOT NULL,
  with_person    BOOLEAN        NOT NULL,
  hours_declared DECIMAL(14, 2) NOT NULL,
  hours_accepted DECIMAL(14, 2) NOT NULL,
  hours_pending  DECIMAL(14, 2) NOT NULL DEFAULT 0,
  PRIMARY KEY (lot_id, month, trade, modality, with_person),
  CONSTRAINT hours_total_of FOREIGN KEY (lot_id) REFERENCES lot (id)
);
--rollback DROP TABLE hours_total;
