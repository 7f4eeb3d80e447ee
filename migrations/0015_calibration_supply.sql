--liquibase formatted sql logicalFilePath:migrations/0015_calibration_supply.sql

--changeset insertion-hours:add-calibration-supply
ALTER TABLE calibration
  ADD COLUMN supply_trade VARCHAR(40) NULL,
  ADD COLUMN supply_department VARCHAR(3) NULL,
  ADD COLUMN supply_count INT NULL;
--rollback ALTER TABLE calibration DROP COLUMN supply_trade, DROP COLUMN supply_department, DROP COLUMN supply_count;
