--liquibase formatted sql logicalFilePath:migrations/0019_journal.sql

--changeset insertion-hours:create-journal-note
CREATE TABLE journal_note (
  id                          BIGINT        NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT        NOT NULL,
  operation_id                BIGINT        NOT NULL,
  lot_id                      BIGINT        NULL,
  enterprise_id               BIGINT        NULL,
  author_id                   BIGINT        NOT NULL,
  shared                      BOOLEAN       NOT NULL,
  kind                        VARCHAR(20)   NOT NULL,
  happened_on                 DATE          NOT NULL,
  text                        VARCHAR(2000) NOT NULL,
  next_action                 VARCHAR(300)  NULL,
  next_action_on              DATE          NULL,
  done_at                     DATETIME(6)   NULL,
  done_by                     BIGINT        NULL,
  created_at                  DATETIME(6)   NOT NULL,
  version                     BIGINT        NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT journal_note_kind CHECK (kind IN ('CALL', 'MEETING', 'SITE_VISIT', 'REMINDER', 'OTHER')),
  CONSTRAINT journal_note_organisation FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT journal_note_operation FOREIGN KEY (operation_id) REFERENCES operation (id) ON DELETE CASCADE,
  CONSTRAINT journal_note_lot FOREIGN KEY (lot_id) REFERENCES lot (id) ON DELETE SET NULL,
  CONSTRAINT journal_note_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT journal_note_author FOREIGN KEY (author_id) REFERENCES account (id),
  CONSTRAINT journal_note_done_by FOREIGN KEY (done_by) REFERENCES account (id)
);
--rollback DROP TABLE journal_note;

--changeset insertion-hours:index-journal-note-due
CREATE INDEX journal_note_due ON journal_note (facilitator_organisation_id, done_at, next_action_on);
--rollback ALTER TABLE journal_note ADD INDEX journal_note_organisation (facilitator_organisation_id), DROP INDEX journal_note_due;
