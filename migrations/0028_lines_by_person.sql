--liquibase formatted sql logicalFilePath:migrations/0028_lines_by_person.sql

--changeset insertion-hours:add-line-assignment
ALTER TABLE declaration_line ADD COLUMN assignment_id BIGINT NULL;
--rollback ALTER TABLE declaration_line DROP COLUMN assignment_id;

--changeset insertion-hours:link-line-assignment
ALTER TABLE declaration_line ADD CONSTRAINT declaration_line_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id);
--rollback ALTER TABLE declaration_line DROP FOREIGN KEY declaration_line_assignment;

--changeset insertion-hours:add-line-headcount
ALTER TABLE declaration_line ADD COLUMN headcount INT NULL;
--rollback ALTER TABLE declaration_line DROP COLUMN headcount;

--changeset insertion-hours:add-line-invoice
ALTER TABLE declaration_line ADD COLUMN invoiced_amount DECIMAL(14, 2) NULL;
--rollback ALTER TABLE declaration_line DROP COLUMN invoiced_amount;

--changeset insertion-hours:add-line-awaited-document
ALTER TABLE declaration_line ADD COLUMN awaited_document VARCHAR(500) NULL;
--rollback ALTER TABLE declaration_line DROP COLUMN awaited_document;

--changeset insertion-hours:create-assignment-month
CREATE TABLE assignment_month (
  lot_id         BIGINT         NOT NULL,
  month          DATE           NOT NULL,
  assignment_id  BIGINT         NOT NULL,
  hours_worked   DECIMAL(12, 2) NOT NULL,
  hours_accepted DECIMAL(12, 2) NOT NULL,
  PRIMARY KEY (lot_id, month, assignment_id),
  CONSTRAINT assignment_month_lot FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT assignment_month_of FOREIGN KEY (assignment_id) REFERENCES assignment (id)
);
--rollback DROP TABLE assignment_month;

--changeset insertion-hours:create-person-month
CREATE TABLE person_month (
  person_id      BIGINT         NOT NULL,
  month          DATE           NOT NULL,
  hours_accepted DECIMAL(12, 2) NOT NULL,
  PRIMARY KEY (person_id, month),
  CONSTRAINT person_month_of FOREIGN KEY (person_id) REFERENCES insertion_person (id)
);
--rollback DROP TABLE person_month;

--changeset insertion-hours:add-declaration-waiting
ALTER TABLE declaration ADD COLUMN waiting BOOLEAN NOT NULL DEFAULT FALSE;
--rollback ALTER TABLE declaration DROP COLUMN waiting;

--changeset insertion-hours:fill-declaration-waiting
UPDATE declaration SET waiting = TRUE WHERE status = 'SUBMITTED';
--rollback UPDATE declaration SET waiting = FALSE;

--changeset insertion-hours:index-declaration-waiting
CREATE INDEX declaration_waiting ON declaration (waiting, submitted_at);
--rollback DROP INDEX declaration_waiting ON declaration;
