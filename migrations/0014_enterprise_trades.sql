--liquibase formatted sql logicalFilePath:migrations/0014_enterprise_trades.sql

--changeset insertion-hours:create-enterprise-trade
CREATE TABLE enterprise_trade (
  enterprise_id BIGINT      NOT NULL,
  trade         VARCHAR(40) NOT NULL,
  PRIMARY KEY (enterprise_id, trade),
  CONSTRAINT enterprise_trade_of FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT enterprise_trade_known FOREIGN KEY (trade) REFERENCES trade (code)
);
--rollback DROP TABLE enterprise_trade;
