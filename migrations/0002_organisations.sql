--liquibase formatted sql logicalFilePath:migrations/0002_organisations.sql

--changeset insertion-hours:create-facilitator-organisation
CREATE TABLE facilitator_organisation (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  name       VARCHAR(200) NOT NULL,
  version    BIGINT       NOT NULL DEFAULT 1,
  created_at DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
);
--rollback DROP TABLE facilitator_organisation;

--changeset insertion-hours:create-contracting-authority
CREATE TABLE contracting_authority (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  name         VARCHAR(200) NOT NULL,
  kind         VARCHAR(30)  NOT NULL,
  commune_code CHAR(5)      NULL,
  version      BIGINT       NOT NULL DEFAULT 1,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
);
--rollback DROP TABLE contracting_authority;

--changeset insertion-hours:create-contracting-authority-siret
CREATE TABLE contracting_authority_siret (
  siret        CHAR(14) NOT NULL,
  authority_id BIGINT   NOT NULL,
  PRIMARY KEY (siret),
  CONSTRAINT contracting_authority_siret_one UNIQUE (authority_id),
  CONSTRAINT contracting_authority_siret_of FOREIGN KEY (authority_id) REFERENCES contracting_authority (id)
);
--rollback DROP TABLE contracting_authority_siret;

--changeset insertion-hours:create-enterprise
CREATE TABLE enterprise (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  name         VARCHAR(200) NOT NULL,
  kind         VARCHAR(30)  NOT NULL,
  commune_code CHAR(5)      NULL,
  version      BIGINT       NOT NULL DEFAULT 1,
  changed_at   DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
);
--rollback DROP TABLE enterprise;

--changeset insertion-hours:create-enterprise-siret
CREATE TABLE enterprise_siret (
  siret         CHAR(14) NOT NULL,
  enterprise_id BIGINT   NOT NULL,
  PRIMARY KEY (siret),
  CONSTRAINT enterprise_siret_one UNIQUE (enterprise_id),
  CONSTRAINT enterprise_siret_of FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
--rollback DROP TABLE enterprise_siret;
