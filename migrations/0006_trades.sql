--liquibase formatted sql logicalFilePath:migrations/0006_trades.sql

--changeset insertion-hours:create-trade
CREATE TABLE trade (
  code     VARCHAR(40)  NOT NULL,
  label_fr VARCHAR(100) NOT NULL,
  label_en VARCHAR(100) NOT NULL,
  cpv_root CHAR(8)      NOT NULL,
  version  BIGINT       NOT NULL DEFAULT 1,
  PRIMARY KEY (code)
);
--rollback DROP TABLE trade;

--changeset insertion-hours:create-trade-labour-share
CREATE TABLE trade_labour_share (
  id           BIGINT        NOT NULL AUTO_INCREMENT,
  trade        VARCHAR(40)   NOT NULL,
  valid_from   DATE          NOT NULL,
  labour_share DECIMAL(7, 6) NOT NULL,
  source       VARCHAR(300)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT trade_labour_share_dated UNIQUE (trade, valid_from),
  CONSTRAINT trade_labour_share_range CHECK (labour_share > 0 AND labour_share <= 1),
  CONSTRAINT trade_labour_share_of FOREIGN KEY (trade) REFERENCES trade (code)
);
--rollback DROP TABLE trade_labour_share;

--changeset insertion-hours:insert-trades
INSERT INTO trade (code, label_fr, label_en, cpv_root) VALUES
  ('ELECTRICITY', 'Électricité', 'Electricity', '45310000'),
  ('SANITATION', 'Assainissement', 'Sanitation', '45232400'),
  ('PREMISES_CLEANING', 'Nettoyage de locaux', 'Cleaning of premises', '90910000'),
  ('HEATING', 'Chauffage', 'Heating', '45331100'),
  ('PLUMBING', 'Plomberie', 'Plumbing', '45330000'),
  ('PAINTING', 'Peinture', 'Painting', '45442100'),
  ('MASONRY', 'Maçonnerie', 'Masonry', '45262500'),
  ('STRUCTURAL_WORKS', 'Gros œuvre', 'Structural works', '45223000'),
  ('EARTHWORKS_AND_NETWORKS', 'Terrassement et réseaux (VRD)', 'Earthworks and networks', '45112500'),
  ('ROOFING', 'Couverture et étanchéité', 'Roofing', '45261000'),
  ('JOINERY', 'Menuiserie', 'Joinery', '45420000'),
  ('METAL_FRAME', 'Charpente métallique', 'Metal frame', '45223210'),
  ('TILING', 'Carrelage, sols et cloisons', 'Tiling, floors and partitions', '45430000'),
  ('INSULATION_AND_FACADES', 'Isolation et façades', 'Insulation and facades', '45443000'),
  ('DEMOLITION', 'Démolition', 'Demolition', '45111100'),
  ('ASBESTOS_REMOVAL', 'Désamiantage', 'Asbestos removal', '45262660'),
  ('GREEN_SPACES', 'Espaces verts', 'Green spaces', '77310000'),
  ('GUARDING', 'Gardiennage', 'Guarding', '79713000'),
  ('WASTE_COLLECTION', 'Collecte des déchets', 'Waste collection', '90511000'),
  ('CATERING', 'Restauration collective', 'Catering', '55520000'),
  ('INTELLECTUAL_SERVICES', 'Prestations intellectuelles', 'Intellectual services', '71000000'),
  ('OTHER', 'Autre métier', 'Other', '45000000');
--rollback DELETE FROM trade;

--changeset insertion-hours:insert-labour-shares
INSERT INTO trade_labour_share (trade, valid_from, labour_share, source) VALUES
  ('ELECTRICITY', '2020-01-01', 0.475, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('SANITATION', '2020-01-01', 0.32, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('PREMISES_CLEANING', '2020-01-01', 0.80, 'Inser''propre, ratio de la branche de la propreté'),
  ('HEATING', '2020-01-01', 0.40, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('PLUMBING', '2020-01-01', 0.475, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('PAINTING', '2020-01-01', 0.70, 'MEF Sud 77 et Laser Emploi, ratios publiés par corps d''état'),
  ('MASONRY', '2020-01-01', 0.50, 'MEF Sud 77 et Laser Emploi, ratios publiés par corps d''état'),
  ('STRUCTURAL_WORKS', '2020-01-01', 0.45, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('EARTHWORKS_AND_NETWORKS', '2020-01-01', 0.30, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('ROOFING', '2020-01-01', 0.375, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('JOINERY', '2020-01-01', 0.30, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('METAL_FRAME', '2020-01-01', 0.20, 'MEF Sud 77 et Laser Emploi, ratios publiés par corps d''état'),
  ('TILING', '2020-01-01', 0.55, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('INSULATION_AND_FACADES', '2020-01-01', 0.45, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('DEMOLITION', '2020-01-01', 0.45, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('ASBESTOS_REMOVAL', '2020-01-01', 0.55, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('GREEN_SPACES', '2020-01-01', 0.75, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('GUARDING', '2020-01-01', 0.875, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('WASTE_COLLECTION', '2020-01-01', 0.55, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('CATERING', '2020-01-01', 0.45, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('INTELLECTUAL_SERVICES', '2020-01-01', 0.80, 'Ordre de grandeur d''usage, milieu de la fourchette, à remplacer par une valeur locale'),
  ('OTHER', '2020-01-01', 0.50, 'MEF Sud 77, moyenne du bâtiment tous corps d''état');
--rollback DELETE FROM trade_labour_share;
