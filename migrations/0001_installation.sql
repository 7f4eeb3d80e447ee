--liquibase formatted sql logicalFilePath:migrations/0001_installation.sql

--changeset insertion-hours:create-installation-mark
CREATE TABLE installation_mark (
  id    INT         NOT NULL,
  kind  VARCHAR(20) NOT NULL,
  since DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT installation_mark_one_row CHECK (id = 1),
  CONSTRAINT installation_mark_kind CHECK (kind IN ('DEMO'))
);
--rollback DROP TABLE installation_mark;
