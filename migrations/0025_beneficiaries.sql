--liquibase formatted sql logicalFilePath:migrations/0025_beneficiaries.sql

--changeset insertion-hours:create-insertion-person
CREATE TABLE insertion_person (
  id                          BIGINT NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT insertion_person_of FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id)
);
--rollback DROP TABLE insertion_person;

--changeset insertion-hours:create-beneficiary
CREATE TABLE beneficiary (
  id                     BIGINT       NOT NULL AUTO_INCREMENT,
  enterprise_id          BIGINT       NULL,
  last_name              VARCHAR(100) NULL,
  first_name             VARCHAR(100) NULL,
  birth_date             DATE         NULL,
  birth_year             INT          NULL,
  sex                    VARCHAR(1)   NOT NULL,
  commune_code           VARCHAR(5)   NULL,
  priority_neighbourhood BOOLEAN      NOT NULL,
  qualification_level    VARCHAR(20)  NULL,
  eligibility_criterion  VARCHAR(40)  NOT NULL,
  informed_on            DATE         NULL,
  created_by             BIGINT       NOT NULL,
  created_at             DATETIME(6)  NOT NULL,
  erased_at              DATETIME(6)  NULL,
  version                BIGINT       NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT beneficiary_sex CHECK (sex IN ('F', 'M')),
  CONSTRAINT beneficiary_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT beneficiary_by FOREIGN KEY (created_by) REFERENCES account (id)
);
--rollback DROP TABLE beneficiary;

--changeset insertion-hours:create-beneficiary-criterion
CREATE TABLE beneficiary_criterion (
  beneficiary_id BIGINT      NOT NULL,
  criterion      VARCHAR(40) NOT NULL,
  PRIMARY KEY (beneficiary_id, criterion),
  CONSTRAINT beneficiary_criterion_of FOREIGN KEY (beneficiary_id) REFERENCES beneficiary (id)
);
--rollback DROP TABLE beneficiary_criterion;

--changeset insertion-hours:create-beneficiary-scope
CREATE TABLE beneficiary_scope (
  beneficiary_id              BIGINT   NOT NULL,
  facilitator_organisation_id BIGINT   NOT NULL,
  person_id                   BIGINT   NOT NULL,
  fingerprint                 CHAR(64) NULL,
  PRIMARY KEY (beneficiary_id, facilitator_organisation_id),
  CONSTRAINT beneficiary_scope_of FOREIGN KEY (beneficiary_id) REFERENCES beneficiary (id),
  CONSTRAINT beneficiary_scope_person FOREIGN KEY (person_id) REFERENCES insertion_person (id)
);
--rollback DROP TABLE beneficiary_scope;

--changeset insertion-hours:index-beneficiary-scope-fingerprint
CREATE INDEX beneficiary_scope_match ON beneficiary_scope (facilitator_organisation_id, fingerprint);
--rollback DROP INDEX beneficiary_scope_match ON beneficiary_scope;
