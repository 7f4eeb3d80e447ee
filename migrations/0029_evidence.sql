--liquibase formatted sql logicalFilePath:migrations/0029_evidence.sql

--changeset insertion-hours:create-evidence-file
CREATE TABLE evidence_file (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  assignment_id  BIGINT       NULL,
  declaration_id BIGINT       NULL,
  kind           VARCHAR(20)  NOT NULL,
  name           VARCHAR(200) NULL,
  media_type     VARCHAR(100) NOT NULL,
  size           INT          NOT NULL,
  pieces         INT          NOT NULL,
  uploaded_by    BIGINT       NOT NULL,
  uploaded_at    DATETIME(6)  NOT NULL,
  seen_by        BIGINT       NULL,
  seen_on        DATE         NULL,
  deleted_at     DATETIME(6)  NULL,
  PRIMARY KEY (id),
  CONSTRAINT evidence_file_one CHECK ((assignment_id IS NULL) <> (declaration_id IS NULL)),
  CONSTRAINT evidence_file_kind CHECK (kind IN ('CONTRACT', 'TIME_SHEET')),
  CONSTRAINT evidence_file_assignment FOREIGN KEY (assignment_id) REFERENCES assignment (id) ON DELETE CASCADE,
  CONSTRAINT evidence_file_declaration FOREIGN KEY (declaration_id) REFERENCES declaration (id) ON DELETE CASCADE,
  CONSTRAINT evidence_file_by FOREIGN KEY (uploaded_by) REFERENCES account (id),
  CONSTRAINT evidence_file_seen FOREIGN KEY (seen_by) REFERENCES account (id)
);
--rollback DROP TABLE evidence_file;

--changeset insertion-hours:create-evidence-piece
CREATE TABLE evidence_piece (
  file_id BIGINT     NOT NULL,
  number  INT        NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (file_id, number),
  CONSTRAINT evidence_piece_of FOREIGN KEY (file_id) REFERENCES evidence_file (id) ON DELETE CASCADE
);
--rollback DROP TABLE evidence_piece;
