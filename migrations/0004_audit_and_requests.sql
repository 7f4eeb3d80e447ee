--liquibase formatted sql logicalFilePath:migrations/0004_audit_and_requests.sql

--changeset insertion-hours:create-audit-entry
CREATE TABLE audit_entry (
  id                          BIGINT        NOT NULL AUTO_INCREMENT,
  at                          DATETIME(6)   NOT NULL,
  account_id                  BIGINT        NOT NULL,
  action                      VARCHAR(60)   NOT NULL,
  subject_type                VARCHAR(40)   NOT NULL,
  subject_id                  BIGINT        NOT NULL,
  from_state                  VARCHAR(60)   NULL,
  to_state                    VARCHAR(60)   NULL,
  reason                      VARCHAR(1000) NULL,
  facilitator_organisation_id BIGINT        NOT NULL,
  PRIMARY KEY (id)
);
--rollback DROP TABLE audit_entry;

--changeset insertion-hours:index-audit-entry-subject
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id);
--rollback DROP INDEX audit_entry_subject ON audit_entry;

--changeset insertion-hours:index-audit-entry-organisation
CREATE INDEX audit_entry_organisation ON audit_entry (facilitator_organisation_id, id);
--rollback DROP INDEX audit_entry_organisation ON audit_entry;

--changeset insertion-hours:create-answered-request
CREATE TABLE answered_request (
  account_id  BIGINT       NOT NULL,
  key_hash    CHAR(64)     NOT NULL,
  body_hash   CHAR(64)     NOT NULL,
  status      INT          NOT NULL,
  location    VARCHAR(300) NULL,
  answer      MEDIUMTEXT   NULL,
  answered_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (account_id, key_hash)
);
--rollback DROP TABLE answered_request;

--changeset insertion-hours:index-answered-request-age
CREATE INDEX answered_request_age ON answered_request (answered_at);
--rollback DROP INDEX answered_request_age ON answered_request;
