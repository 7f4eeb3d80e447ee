--liquibase formatted sql logicalFilePath:migrations/0030_control_samples.sql

--changeset insertion-hours:create-control-sample
CREATE TABLE control_sample (
  id                          BIGINT      NOT NULL AUTO_INCREMENT,
  facilitator_organisation_id BIGINT      NOT NULL,
  from_month                  DATE        NOT NULL,
  to_month                    DATE        NOT NULL,
  seed                        BIGINT      NOT NULL,
  population                  INT         NOT NULL,
  drawn_by                    BIGINT      NOT NULL,
  drawn_at                    DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT control_sample_of FOREIGN KEY (facilitator_organisation_id) REFERENCES facilitator_organisation (id),
  CONSTRAINT control_sample_by FOREIGN KEY (drawn_by) REFERENCES account (id)
);
--rollback DROP TABLE control_sample;

--changeset insertion-hours:create-control-sample-line
CREATE TABLE control_sample_line (
  sample_id  BIGINT       NOT NULL,
  line_id    BIGINT       NOT NULL,
  position   INT          NOT NULL,
  result     VARCHAR(20)  NULL,
  note       VARCHAR(500) NULL,
  checked_by BIGINT       NULL,
  checked_at DATETIME(6)  NULL,
  PRIMARY KEY (sample_id, line_id),
  CONSTRAINT control_sample_line_of FOREIGN KEY (sample_id) REFERENCES control_sample (id),
  CONSTRAINT control_sample_line_line FOREIGN KEY (line_id) REFERENCES declaration_line (id),
  CONSTRAINT control_sample_line_by FOREIGN KEY (checked_by) REFERENCES account (id)
);
--rollback DROP TABLE control_sample_line;
