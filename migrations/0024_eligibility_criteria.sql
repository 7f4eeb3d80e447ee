--liquibase formatted sql logicalFilePath:migrations/0024_eligibility_criteria.sql

--changeset insertion-hours:create-eligibility-criterion
CREATE TABLE eligibility_criterion (
  code             VARCHAR(40)  NOT NULL,
  family           VARCHAR(30)  NOT NULL,
  label_fr         VARCHAR(200) NOT NULL,
  label_en         VARCHAR(200) NOT NULL,
  usual_proof      VARCHAR(40)  NOT NULL,
  proof_months     INT          NULL,
  younger_than     INT          NULL,
  at_least         INT          NULL,
  valid_from       DATE         NOT NULL,
  valid_to         DATE         NULL,
  source           VARCHAR(300) NOT NULL,
  position         INT          NOT NULL,
  PRIMARY KEY (code, valid_from),
  CONSTRAINT eligibility_criterion_dates CHECK (valid_to IS NULL OR valid_from <= valid_to)
);
--rollback DROP TABLE eligibility_criterion;

--changeset insertion-hours:insert-eligibility-criteria
INSERT INTO eligibility_criterion (code, family, label_fr, label_en, usual_proof, proof_months, younger_than, at_least, valid_from, valid_to, source, position) VALUES
  ('LONG_TERM_JOBSEEKER', 'LONG_TERM_UNEMPLOYMENT', 'Demandeur d''emploi de longue durée (inscrit depuis plus de 12 mois)', 'Long-term jobseeker (registered for more than 12 months)', 'JOBSEEKER_STATUS', 3, NULL, NULL, '2000-01-01', NULL, 'CCAG 2021, Ville de Paris 2021 ; pièce de moins de 3 mois : plateforme de l''inclusion', 10),
  ('VERY_LONG_TERM_JOBSEEKER', 'LONG_TERM_UNEMPLOYMENT', 'Demandeur d''emploi de très longue durée (24 mois ou plus)', 'Very long-term jobseeker (24 months or more)', 'JOBSEEKER_STATUS', 3, NULL, NULL, '2000-01-01', NULL, 'Plateforme de l''inclusion (critère de niveau 1) ; pièce de moins de 3 mois : la même', 20),
  ('SENIOR_JOBSEEKER', 'SENIOR', 'Demandeur d''emploi de 50 ans ou plus', 'Jobseeker aged 50 or over', 'JOBSEEKER_STATUS', 3, NULL, 50, '2000-01-01', NULL, 'Ville de Paris 2021, plateforme de l''inclusion (né au plus tard 50 ans avant) ; pièce de moins de 3 mois : la même', 30),
  ('RSA', 'MINIMUM_INCOME', 'Allocataire du RSA, ou à sa charge', 'Recipient of the RSA minimum income, or a dependant', 'BENEFIT_CERTIFICATE', 3, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, plateforme de l''inclusion ; pièce de moins de 3 mois : la même', 40),
  ('ASS', 'MINIMUM_INCOME', 'Allocataire de l''ASS (solidarité spécifique)', 'Recipient of the ASS unemployment solidarity allowance', 'BENEFIT_CERTIFICATE', 3, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, plateforme de l''inclusion ; pièce de moins de 3 mois : la même', 50),
  ('AAH', 'MINIMUM_INCOME', 'Allocataire de l''AAH (adultes handicapés)', 'Recipient of the AAH disabled adults allowance', 'BENEFIT_CERTIFICATE', 3, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, plateforme de l''inclusion ; pièce de moins de 3 mois : la même', 60),
  ('INVALIDITY_PENSION', 'DISABILITY', 'Titulaire d''une pension d''invalidité', 'Recipient of an invalidity pension', 'BENEFIT_CERTIFICATE', 12, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021 ; pièce de moins de 12 mois : usage des facilitateurs', 70),
  ('OTHER_ALLOWANCE', 'MINIMUM_INCOME', 'Allocataire d''un autre minimum social (veuvage, insertion…)', 'Recipient of another minimum allowance (widowhood, insertion…)', 'BENEFIT_CERTIFICATE', 3, NULL, NULL, '2000-01-01', NULL, 'Facilitateurs du Vaucluse ; pièce de moins de 3 mois : usage des facilitateurs', 80),
  ('DISABLED_WORKER', 'DISABILITY', 'Travailleur handicapé (RQTH et obligation d''emploi)', 'Recognised disabled worker (RQTH)', 'DISABILITY_DECISION', NULL, NULL, NULL, '2000-01-01', NULL, 'Code du travail, article L5212-13 ; la décision porte sa propre date de fin', 90),
  ('YOUTH_LOW_QUALIFICATION', 'YOUTH', 'Moins de 26 ans, sans CAP ni BEP, sorti de l''école depuis 6 mois ou plus', 'Under 26, below CAP/BEP level, out of school for 6 months or more', 'SWORN_STATEMENT', 3, 26, NULL, '2000-01-01', NULL, 'Ville de Paris 2021 ; moins de 26 ans : plateforme de l''inclusion ; pièce de moins de 3 mois : usage des facilitateurs', 100),
  ('YOUTH_JOBSEEKER', 'YOUTH', 'Moins de 26 ans, en recherche d''emploi, hors études depuis 6 mois ou plus', 'Under 26, looking for work, out of education for 6 months or more', 'SWORN_STATEMENT', 3, 26, NULL, '2000-01-01', NULL, 'Facilitateurs du Vaucluse ; moins de 26 ans : plateforme de l''inclusion ; pièce de moins de 3 mois : usage des facilitateurs', 110),
  ('YOUTH_REINFORCED_SUPPORT', 'YOUTH', 'Jeune en accompagnement renforcé (CEJ, PACEA, EPIDE, école de la 2e chance, SMA, SMV)', 'Young person in reinforced support (CEJ, PACEA, EPIDE, second-chance school, SMA, SMV)', 'PROGRAMME_CERTIFICATE', 6, NULL, NULL, '2000-01-01', NULL, 'CCAG 2021, Ville de Paris 2021 ; pièce de moins de 6 mois : usage des facilitateurs', 120),
  ('IAE_EMPLOYEE', 'INSERTION_STRUCTURE', 'Salarié d''une structure d''insertion (PASS IAE)', 'Employee of an insertion enterprise (PASS IAE)', 'IAE_PASS', NULL, NULL, NULL, '2000-01-01', NULL, 'CCAG 2021 ; le PASS IAE vaut 24 mois : plateforme de l''inclusion', 130),
  ('EA_ESAT_WORKER', 'INSERTION_STRUCTURE', 'Travailleur du secteur adapté et protégé (EA, EATT, ESAT)', 'Worker of the adapted and sheltered sector (EA, EATT, ESAT)', 'EMPLOYER_CERTIFICATE', 12, NULL, NULL, '2000-01-01', NULL, 'CCAG 2021 ; pièce de moins de 12 mois : usage des facilitateurs', 140),
  ('REGIE_QUARTIER', 'INSERTION_STRUCTURE', 'Salarié d''une régie de quartier agréée', 'Employee of an approved neighbourhood company', 'EMPLOYER_CERTIFICATE', 12, NULL, NULL, '2000-01-01', NULL, 'CCAG 2021 ; pièce de moins de 12 mois : usage des facilitateurs', 150),
  ('GEIQ_EMPLOYEE', 'INSERTION_STRUCTURE', 'Salarié en parcours dans un GEIQ', 'Person on a GEIQ path', 'EMPLOYER_CERTIFICATE', 12, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021 ; pièce de moins de 12 mois : usage des facilitateurs', 160),
  ('JUSTICE', 'OTHER', 'Personne placée sous main de justice', 'Person under court supervision', 'JUSTICE_CERTIFICATE', 6, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, plateforme de l''inclusion ; pièce de moins de 6 mois : usage des facilitateurs', 170),
  ('REFUGEE', 'OTHER', 'Réfugié ou protection subsidiaire', 'Refugee or subsidiary protection', 'RESIDENCE_PERMIT', NULL, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, plateforme de l''inclusion ; le titre porte sa propre date de fin', 180),
  ('QPV_RESIDENT', 'AREA', 'Habitant d''un quartier prioritaire (QPV) éloigné de l''emploi', 'Resident of a priority neighbourhood (QPV) far from employment', 'PROOF_OF_ADDRESS', 3, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, règlement de l''ANRU ; pièce de moins de 3 mois : plateforme de l''inclusion', 190),
  ('MOTIVATED_OPINION', 'OTHER', 'Autre difficulté, sur avis motivé (facilitateur, France Travail, PLIE, mission locale, MDPH)', 'Other difficulty, by reasoned opinion (facilitator, France Travail, PLIE, mission locale, MDPH)', 'SIGNED_OPINION', 6, NULL, NULL, '2000-01-01', NULL, 'Ville de Paris 2021, facilitateurs du Vaucluse ; avis de moins de 6 mois : diagnostic des prescripteurs de l''IAE', 200);
--rollback DELETE FROM eligibility_criterion;
