--liquibase formatted sql logicalFilePath:migrations/0008_calibrations.sql

--changeset insertion-hours:create-calibration
CREATE TABLE calibration (
  id              BIGINT          NOT NULL AUTO_INCREMENT,
  lot_id          BIGINT          NOT NULL,
  method          VARCHAR(30)     NOT NULL,
  input           TEXT            NOT NULL,
  unrounded_hours DECIMAL(18, 6)  NOT NULL,
  hours           DECIMAL(12, 2)  NOT NULL,
  retained_hours  DECIMAL(12, 2)  NULL,
  retained_reason VARCHAR(1000)   NULL,
  calculated_at   DATETIME(6)     NOT NULL,
  calculated_by   BIGINT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT calibration_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT calibration_by FOREIGN KEY (calculated_by) REFERENCES account (id)
);
--rollback DROP TABLE calibration;
