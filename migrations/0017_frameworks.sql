--liquibase formatted sql logicalFilePath:migrations/0017_frameworks.sql

--changeset insertion-hours:create-framework-terms
CREATE TABLE framework_terms (
  lot_id            BIGINT         NOT NULL,
  trigger_amount    DECIMAL(15, 2) NULL,
  step_amount       DECIMAL(15, 2) NULL,
  hours_per_step    DECIMAL(12, 2) NULL,
  group_hourly_cost DECIMAL(8, 2)  NULL,
  version           BIGINT         NOT NULL DEFAULT 1,
  PRIMARY KEY (lot_id),
  CONSTRAINT framework_terms_of FOREIGN KEY (lot_id) REFERENCES lot (id) ON DELETE CASCADE
);
--rollback DROP TABLE framework_terms;

--changeset insertion-hours:create-purchase-order
CREATE TABLE purchase_order (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  lot_id          BIGINT         NOT NULL,
  enterprise_id   BIGINT         NOT NULL,
  number          VARCHAR(50)    NOT NULL,
  ordered_on      DATE           NOT NULL,
  from_on         DATE           NOT NULL,
  to_on           DATE           NOT NULL,
  amount_excl_tax DECIMAL(15, 2) NULL,
  hours           DECIMAL(12, 2) NULL,
  version         BIGINT         NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT purchase_order_once UNIQUE (lot_id, enterprise_id, number),
  CONSTRAINT purchase_order_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT purchase_order_to FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
--rollback DROP TABLE purchase_order;

--changeset insertion-hours:create-invoice
CREATE TABLE invoice (
  id              BIGINT         NOT NULL AUTO_INCREMENT,
  lot_id          BIGINT         NOT NULL,
  enterprise_id   BIGINT         NOT NULL,
  number          VARCHAR(50)    NOT NULL,
  invoiced_on     DATE           NOT NULL,
  amount_excl_tax DECIMAL(15, 2) NOT NULL,
  version         BIGINT         NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT invoice_once UNIQUE (lot_id, enterprise_id, number),
  CONSTRAINT invoice_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT invoice_by FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
--rollback DROP TABLE invoice;

--changeset insertion-hours:create-framework-revision
CREATE TABLE framework_revision (
  lot_id BIGINT NOT NULL,
  number INT    NOT NULL,
  PRIMARY KEY (lot_id, number),
  CONSTRAINT framework_revision_of FOREIGN KEY (lot_id, number) REFERENCES obligation_revision (lot_id, number)
);
--rollback DROP TABLE framework_revision;
