--liquibase formatted sql logicalFilePath:migrations/0012_reasons_for_no_clause.sql

--changeset insertion-hours:create-no-clause-reason
CREATE TABLE no_clause_reason (
  code       VARCHAR(40)  NOT NULL,
  label_fr   VARCHAR(200) NOT NULL,
  label_en   VARCHAR(200) NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE         NULL,
  source     VARCHAR(300) NOT NULL,
  position   INT          NOT NULL,
  PRIMARY KEY (code),
  CONSTRAINT no_clause_reason_dates CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
--rollback DROP TABLE no_clause_reason;

--changeset insertion-hours:insert-no-clause-reasons
INSERT INTO no_clause_reason (code, label_fr, label_en, valid_from, valid_to, source, position) VALUES
  ('EXCEPTION_IMMEDIATE_SOLUTION', 'Exception légale : le besoin peut être satisfait par une solution immédiatement disponible', 'Legal exception: the need can be met by an immediately available solution', '2026-08-22', NULL, 'Code de la commande publique, article L2112-2-1 ; consultations engagées depuis le 22 août 2026', 10),
  ('EXCEPTION_NO_SUFFICIENT_LINK', 'Exception légale : pas de lien suffisant avec l''objet du marché', 'Legal exception: no sufficient link with the object of the contract', '2026-08-22', NULL, 'Code de la commande publique, article L2112-2-1 ; consultations engagées depuis le 22 août 2026', 20),
  ('EXCEPTION_COMPETITION', 'Exception légale : la concurrence serait restreinte ou l''exécution rendue techniquement ou économiquement difficile', 'Legal exception: competition would be restricted, or performance made technically or economically difficult', '2026-08-22', NULL, 'Code de la commande publique, article L2112-2-1 ; consultations engagées depuis le 22 août 2026', 30),
  ('EXCEPTION_SHORT_WORKS', 'Exception légale : marché de travaux de moins de six mois', 'Legal exception: works of less than six months', '2026-08-22', NULL, 'Code de la commande publique, article L2112-2-1 ; consultations engagées depuis le 22 août 2026', 40),
  ('VOLUME_TOO_SMALL', 'Trop peu d''heures pour un parcours d''insertion', 'Too few hours for a path into work', '2000-01-01', NULL, 'Usage des facilitateurs : plancher de 70 à 150 heures', 110),
  ('LABOUR_SHARE_TOO_LOW', 'Part de main-d''œuvre trop faible', 'Labour share too low', '2000-01-01', NULL, 'Usage des facilitateurs : main-d''œuvre sous la moitié du montant', 120),
  ('CONTRACT_TOO_SHORT', 'Durée d''exécution trop courte', 'Contract too short', '2000-01-01', NULL, 'Usage des facilitateurs : moins de trois mois', 130),
  ('NO_LOCAL_SUPPLY', 'Pas d''offre d''insertion sur le territoire pour ce métier', 'No insertion supply for this trade in the territory', '2000-01-01', NULL, 'Usage des facilitateurs', 140),
  ('URGENT', 'Urgence : la consultation part avant l''étude', 'Urgent: the tender begins before it can be studied', '2000-01-01', NULL, 'Usage des facilitateurs', 150),
  ('SUPPLIES_WITHOUT_SERVICE', 'Fournitures sans prestation de service', 'Supplies without service', '2000-01-01', NULL, 'Usage des facilitateurs', 160),
  ('SKILLS_TOO_RARE', 'Qualifications ou habilitations hors de portée d''un parcours d''insertion', 'Qualifications out of reach of a path into work', '2000-01-01', NULL, 'Usage des facilitateurs', 170),
  ('DECLINED_BY_AUTHORITY', 'Le donneur d''ordre n''a pas retenu de clause', 'The contracting authority chose no clause', '2000-01-01', NULL, 'Usage des facilitateurs', 180);
--rollback DELETE FROM no_clause_reason;
