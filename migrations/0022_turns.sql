--liquibase formatted sql logicalFilePath:migrations/0022_turns.sql

--changeset insertion-hours:add-lot-status-since
ALTER TABLE lot ADD COLUMN status_since DATETIME(6) NULL;
--rollback ALTER TABLE lot DROP COLUMN status_since;

--changeset insertion-hours:fill-lot-status-since
UPDATE lot
SET status_since = COALESCE((SELECT MAX(a.at)
                             FROM audit_entry a
                             WHERE a.subject_type = 'LOT'
                               AND a.subject_id = lot.id
                               AND a.to_state = lot.status
                               AND (a.from_state IS NULL OR a.from_state <> a.to_state)), changed_at);
--rollback UPDATE lot SET status_since = NULL;
