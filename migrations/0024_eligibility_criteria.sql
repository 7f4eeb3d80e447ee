--liquibase formatted sql logicalFilePath:migrations/0024_eligibility_criteria.sql

--changeset insertion-hours:create-eligibility-criterion
CREATE TABLE eligibility_criterion (
  code             VARCHAR(40)  NOT NULL,
  family           VARCHAR(30)  NOT NULL,
  label_fr         VARCHAR(200) NOT NULL,
  label_en         VARCHAR(200) NOT NULL,
  usual_proof      VARCHAR(40)  NOT NULL,
  proof_months     INT          NULL,
  younger_than     INT          NULL,
  at_least         INT          NULL,
  valid_from       DATE         NOT NULL,
  valid_to         DATE         NULL,
  source           VARCHAR(300) NOT NULL,
  position         INT          NOT NULL,
  PRIMARY KEY (code, valid_from),
  CONSTRAINT eligibility_criterion_dates CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
--rollback DROP TABLE eligibility_criterion;
