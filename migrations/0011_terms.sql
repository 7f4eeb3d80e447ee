--liquibase formatted sql logicalFilePath:migrations/0011_terms.sql

--changeset insertion-hours:add-lot-penalty
ALTER TABLE lot ADD COLUMN penalty_per_hour DECIMAL(8, 2) NULL;
--rollback ALTER TABLE lot DROP COLUMN penalty_per_hour;

--changeset insertion-hours:add-operation-referent
ALTER TABLE operation ADD COLUMN referent_id BIGINT NULL;
--rollback ALTER TABLE operation DROP COLUMN referent_id;

--changeset insertion-hours:link-operation-referent
ALTER TABLE operation ADD CONSTRAINT operation_referent FOREIGN KEY (referent_id) REFERENCES account (id);
--rollback ALTER TABLE operation DROP FOREIGN KEY operation_referent;

--changeset insertion-hours:add-trade-family
ALTER TABLE trade ADD COLUMN family VARCHAR(20) NOT NULL DEFAULT 'WORKS';
--rollback ALTER TABLE trade DROP COLUMN family;

--changeset insertion-hours:fill-trade-family
UPDATE trade
SET family = CASE code
               WHEN 'INTELLECTUAL_SERVICES' THEN 'INTELLECTUAL'
               ELSE 'SERVICES'
             END
WHERE code IN ('PREMISES_CLEANING', 'GREEN_SPACES', 'GUARDING', 'WASTE_COLLECTION', 'CATERING', 'INTELLECTUAL_SERVICES');
--rollback UPDATE trade SET family = 'WORKS';

--changeset insertion-hours:create-follow-up-terms
CREATE TABLE follow_up_terms (
  facilitator_organisation_id BIGINT        NOT NULL,
  contracting_authority_id    BIGINT        NOT NULL,
  calendar                    VARCHAR(20)   NOT NULL,
  days_to_declare             INT           NOT NULL,
  amber_below                 DECIMAL(5, 4) NOT NULL,
  red_below                   DECIMAL(5, 4) NOT NULL,
  minimum_hours               DECIMAL(8, 2) NOT NULL,
  penalty_per_hour            DECIMAL(8, 2) NULL,
  hours_per_day               DECIMAL(5, 2) NOT NULL,
  hours_per_month             DECIMAL(6, 2) NOT NULL,
  hours_per_year              DECIMAL(7, 2) NOT NULL,
  contact_name                VARCHAR(200)  NULL,
  contact_email               VARCHAR(254)  NULL,
  contact_phone               VARCHAR(30)   NULL,
  version                     BIGINT        NOT NULL DEFAULT 1,
  changed_at                  DATETIME(6)   NOT NULL,
  PRIMARY KEY (facilitator_organisation_id, contracting_authority_id),
  CONSTRAINT follow_up_terms_calendar CHECK (calendar IN ('MONTHLY', 'QUARTERLY')),
  CONSTRAINT follow_up_terms_thresholds CHECK (0 <= red_below AND red_below <= amber_below AND amber_below <= 1),
  CONSTRAINT follow_up_terms_organisation FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT follow_up_terms_authority FOREIGN KEY (contracting_authority_id) REFERENCES contracting_authority (id)
);
--rollback DROP TABLE follow_up_terms;

--changeset insertion-hours:create-sizing-default
CREATE TABLE sizing_default (
  id                          BIGINT         NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT         NOT NULL,
  contracting_authority_id    BIGINT         NOT NULL,
  family                      VARCHAR(20)    NOT NULL,
  valid_from                  DATE           NOT NULL,
  effort_rate                 DECIMAL(7, 6)  NOT NULL,
  hourly_labour_cost          DECIMAL(8, 2)  NOT NULL,
  source                      VARCHAR(300)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT sizing_default_dated UNIQUE (facilitator_organisation_id, contracting_authority_id, family, valid_from),
  CONSTRAINT sizing_default_rate CHECK (effort_rate > 0 AND effort_rate <= 1),
  CONSTRAINT sizing_default_cost CHECK (hourly_labour_cost > 0),
  CONSTRAINT sizing_default_organisation FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT sizing_default_authority FOREIGN KEY (contracting_authority_id) REFERENCES contracting_authority (id)
);
--rollback DROP TABLE sizing_default;
