--liquibase formatted sql logicalFilePath:migrations/0003_accounts.sql

--changeset insertion-hours:create-account
CREATE TABLE account (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  email         VARCHAR(254) NOT NULL,
  display_name  VARCHAR(200) NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  disabled      BOOLEAN      NOT NULL DEFAULT FALSE,
  version       BIGINT       NOT NULL DEFAULT 1,
  created_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT account_email UNIQUE (email)
);
--rollback DROP TABLE account;

--changeset insertion-hours:create-account-grant
CREATE TABLE account_grant (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  account_id      BIGINT      NOT NULL,
  role            VARCHAR(20) NOT NULL,
  organisation_id BIGINT      NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT account_grant_once UNIQUE (account_id, role, organisation_id),
  CONSTRAINT account_grant_of FOREIGN KEY (account_id) REFERENCES account (id)
);
--rollback DROP TABLE account_grant;

--changeset insertion-hours:index-account-grant-organisation
CREATE INDEX account_grant_organisation ON account_grant (role, organisation_id);
--rollback DROP INDEX account_grant_organisation ON account_grant;

--changeset insertion-hours:create-account-session
CREATE TABLE account_session (
  token_hash CHAR(64)    NOT NULL,
  account_id BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (token_hash),
  CONSTRAINT account_session_of FOREIGN KEY (account_id) REFERENCES account (id)
);
--rollback DROP TABLE account_session;

--changeset insertion-hours:create-api-token
CREATE TABLE api_token (
  token_hash CHAR(64)    NOT NULL,
  account_id BIGINT      NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (token_hash),
  CONSTRAINT api_token_of FOREIGN KEY (account_id) REFERENCES account (id)
);
--rollback DROP TABLE api_token;

--changeset insertion-hours:create-account-link
CREATE TABLE account_link (
  code_hash       CHAR(64)     NOT NULL,
  purpose         VARCHAR(20)  NOT NULL,
  email           VARCHAR(254) NOT NULL,
  role            VARCHAR(20)  NULL,
  organisation_id BIGINT       NULL,
  account_id      BIGINT       NULL,
  created_by      BIGINT       NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  expires_at      DATETIME(6)  NOT NULL,
  used_at         DATETIME(6)  NULL,
  PRIMARY KEY (code_hash),
  CONSTRAINT account_link_purpose CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET')),
  CONSTRAINT account_link_by FOREIGN KEY (created_by) REFERENCES account (id)
);
--rollback DROP TABLE account_link;

--changeset insertion-hours:create-sign-in-failure
CREATE TABLE sign_in_failure (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  email_hash   CHAR(64)    NOT NULL,
  address      VARCHAR(45) NOT NULL,
  failed_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);
--rollback DROP TABLE sign_in_failure;

--changeset insertion-hours:index-sign-in-failure-address
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, failed_at);
--rollback DROP INDEX sign_in_failure_address ON sign_in_failure;

--changeset insertion-hours:index-account-link-account
CREATE INDEX account_link_account ON account_link (account_id, purpose, created_by);
--rollback DROP INDEX account_link_account ON account_link;
