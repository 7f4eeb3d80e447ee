--liquibase formatted sql logicalFilePath:migrations/0020_desk.sql

--changeset insertion-hours:add-award-deputy
ALTER TABLE award
  ADD COLUMN deputy_name VARCHAR(200) NULL,
  ADD COLUMN deputy_email VARCHAR(254) NULL,
  ADD COLUMN deputy_phone VARCHAR(30) NULL;
--rollback ALTER TABLE award DROP COLUMN deputy_name, DROP COLUMN deputy_email, DROP COLUMN deputy_phone;

--changeset insertion-hours:create-saved-filter
CREATE TABLE saved_filter (
  id         BIGINT        NOT NULL AUTO_INCREMENT,
  account_id BIGINT        NOT NULL,
  name       VARCHAR(80)   NOT NULL,
  query      VARCHAR(1000) NOT NULL,
  created_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT saved_filter_name UNIQUE (account_id, name),
  CONSTRAINT saved_filter_of FOREIGN KEY (account_id) REFERENCES account (id)
);
--rollback DROP TABLE saved_filter;
