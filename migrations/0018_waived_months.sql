--liquibase formatted sql logicalFilePath:migrations/0018_waived_months.sql

--changeset insertion-hours:create-waived-month
CREATE TABLE waived_month (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  lot_id        BIGINT       NOT NULL,
  enterprise_id BIGINT       NOT NULL,
  month         DATE         NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  waived_by     BIGINT       NOT NULL,
  waived_at     DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT waived_month_once UNIQUE (lot_id, enterprise_id, month),
  CONSTRAINT waived_month_of FOREIGN KEY (lot_id) REFERENCES lot (id) ON DELETE CASCADE,
  CONSTRAINT waived_month_for FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT waived_month_by FOREIGN KEY (waived_by) REFERENCES account (id)
);
--rollback DROP TABLE waived_month;

--changeset insertion-hours:add-award-not-finished
ALTER TABLE award ADD COLUMN not_finished_in DATE NULL;
--rollback ALTER TABLE award DROP COLUMN not_finished_in;
