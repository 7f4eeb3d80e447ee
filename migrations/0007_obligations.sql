--liquibase formatted sql logicalFilePath:migrations/0007_obligations.sql

--changeset insertion-hours:create-obligation
CREATE TABLE obligation (
  lot_id         BIGINT         NOT NULL,
  minimum_hours  DECIMAL(12, 2) NULL,
  offered_hours  DECIMAL(12, 2) NULL,
  holder_id      BIGINT         NULL,
  outcome        VARCHAR(30)    NULL,
  closed_on      DATE           NULL,
  opening_hours  DECIMAL(12, 2) NULL,
  opening_until  DATE           NULL,
  opening_source VARCHAR(300)   NULL,
  PRIMARY KEY (lot_id),
  CONSTRAINT obligation_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT obligation_holder FOREIGN KEY (holder_id) REFERENCES enterprise (id)
);
--rollback DROP TABLE obligation;

--changeset insertion-hours:create-obligation-revision
CREATE TABLE obligation_revision (
  id                 BIGINT         NOT NULL AUTO_INCREMENT,
  lot_id             BIGINT         NOT NULL,
  number             INT            NOT NULL,
  hours_due          DECIMAL(12, 2) NOT NULL,
  effective_on       DATE           NOT NULL,
  reason             VARCHAR(1000)  NOT NULL,
  amendment_number   VARCHAR(50)    NULL,
  decision_reference VARCHAR(100)   NULL,
  recorded_at        DATETIME(6)    NOT NULL,
  recorded_by        BIGINT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT obligation_revision_number UNIQUE (lot_id, number),
  CONSTRAINT obligation_revision_of FOREIGN KEY (lot_id) REFERENCES obligation (lot_id),
  CONSTRAINT obligation_revision_by FOREIGN KEY (recorded_by) REFERENCES account (id)
);
--rollback DROP TABLE obligation_revision;

--changeset insertion-hours:index-obligation-revision-effective
CREATE INDEX obligation_revision_effective ON obligation_revision (lot_id, effective_on, number, hours_due);
--rollback DROP INDEX obligation_revision_effective ON obligation_revision;

--changeset insertion-hours:create-obligation-schedule-row
CREATE TABLE obligation_schedule_row (
  id          BIGINT         NOT NULL AUTO_INCREMENT,
  revision_id BIGINT         NOT NULL,
  position    INT            NOT NULL,
  label       VARCHAR(200)   NOT NULL,
  from_on     DATE           NOT NULL,
  to_on       DATE           NOT NULL,
  hours       DECIMAL(12, 2) NOT NULL,
  status      VARCHAR(20)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT obligation_schedule_row_position UNIQUE (revision_id, position),
  CONSTRAINT obligation_schedule_row_status CHECK (status IN ('FIRM', 'CONDITIONAL', 'DROPPED')),
  CONSTRAINT obligation_schedule_row_of FOREIGN KEY (revision_id) REFERENCES obligation_revision (id)
);
--rollback DROP TABLE obligation_schedule_row;

--changeset insertion-hours:create-award
CREATE TABLE award (
  id            BIGINT         NOT NULL AUTO_INCREMENT,
  lot_id        BIGINT         NOT NULL,
  enterprise_id BIGINT         NOT NULL,
  role          VARCHAR(20)    NOT NULL,
  engaged_by_id BIGINT         NULL,
  offered_hours DECIMAL(12, 2) NULL,
  hours_share   DECIMAL(7, 6)  NULL,
  from_on       DATE           NULL,
  to_on         DATE           NULL,
  declares      BOOLEAN        NOT NULL,
  contact_name  VARCHAR(200)   NULL,
  contact_email VARCHAR(254)   NULL,
  contact_phone VARCHAR(30)    NULL,
  version       BIGINT         NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT award_once UNIQUE (lot_id, enterprise_id, role),
  CONSTRAINT award_role CHECK (role IN ('HOLDER', 'JOINT_HOLDER', 'SUBCONTRACTOR', 'LENDING_EMPLOYER')),
  CONSTRAINT award_of FOREIGN KEY (lot_id) REFERENCES lot (id),
  CONSTRAINT award_to FOREIGN KEY (enterprise_id) REFERENCES enterprise (id)
);
--rollback DROP TABLE award;

--changeset insertion-hours:index-award-enterprise
CREATE INDEX award_enterprise ON award (enterprise_id, lot_id);
--rollback ALTER TABLE award ADD INDEX award_to (enterprise_id), DROP INDEX award_enterprise;
