--liquibase formatted sql logicalFilePath:migrations/0016_procurement_articles.sql

--changeset insertion-hours:create-public-procurement-article
CREATE TABLE public_procurement_article (
  code       VARCHAR(30)  NOT NULL,
  valid_from DATE         NOT NULL,
  valid_to   DATE         NULL,
  position   INT          NOT NULL,
  label_fr   VARCHAR(200) NOT NULL,
  text_fr    VARCHAR(600) NOT NULL,
  to_check   BOOLEAN      NOT NULL,
  source     VARCHAR(300) NOT NULL,
  PRIMARY KEY (code, valid_from)
);
--rollback DROP TABLE public_procurement_article;

--changeset insertion-hours:fill-public-procurement-article
INSERT INTO public_procurement_article
  (code, valid_from, valid_to, position, label_fr, text_fr, to_check, source)
VALUES
  ('L2112-2', '2019-04-01', '2026-08-21', 10, 'Code de la commande publique, article L. 2112-2', 'les conditions d''exécution, liées à l''objet du marché, peuvent porter sur le domaine social ou l''emploi', FALSE, 'https://marche-public.fr/ccp/L2112-02-contenu-marche-conditions-execution-liees-objet.htm'),
  ('L2112-2', '2026-08-22', NULL, 10, 'Code de la commande publique, article L. 2112-2', 'les conditions d''exécution, liées à l''objet du marché, prennent en compte l''environnement et peuvent porter sur le domaine social ou l''emploi', FALSE, 'https://marche-public.fr/ccp/L2112-02-contenu-marche-conditions-execution-liees-objet.htm'),
  ('L2112-2-1', '2026-08-22', NULL, 20, 'Code de la commande publique, article L. 2112-2-1', 'à partir des seuils européens, les conditions d''exécution portent aussi sur le domaine social ou l''emploi, notamment en faveur des personnes défavorisées, sauf exception motivée', TRUE, 'https://marche-public.info/developpement-durable-article-35-loi-climat-resilience'),
  ('R2152-7', '2019-04-01', NULL, 30, 'Code de la commande publique, article R. 2152-7', 'les critères d''attribution peuvent comprendre l''insertion professionnelle des publics en difficulté', TRUE, 'https://code-commande-publique.com'),
  ('L2113-12', '2019-04-01', NULL, 40, 'Code de la commande publique, article L. 2113-12', 'réservation aux entreprises adaptées, aux établissements et services d''aide par le travail et aux structures équivalentes', FALSE, 'https://www.code-commande-publique.com/reservation-de-marches-ou-de-lots-de-marches-l-2113-12-s-r-2113-7/'),
  ('L2113-13', '2019-04-01', NULL, 50, 'Code de la commande publique, article L. 2113-13', 'réservation aux structures d''insertion par l''activité économique et aux structures équivalentes', FALSE, 'https://www.code-commande-publique.com/reservation-de-marches-ou-de-lots-de-marches-l-2113-12-s-r-2113-7/'),
  ('L2113-14', '2020-12-09', NULL, 60, 'Code de la commande publique, article L. 2113-14', 'un même marché ou lot peut être réservé aux deux familles de structures à la fois', FALSE, 'https://www.code-commande-publique.com/reservation-de-marches-ou-de-lots-de-marches-l-2113-12-s-r-2113-7/'),
  ('R2113-7', '2019-04-01', NULL, 70, 'Code de la commande publique, article R. 2113-7', 'au moins 50 % de travailleurs concernés ; l''avis de marché cite l''article sur lequel se fonde la réservation', FALSE, 'https://www.code-commande-publique.com/reservation-de-marches-ou-de-lots-de-marches-l-2113-12-s-r-2113-7/'),
  ('R2123-1', '2019-04-01', NULL, 80, 'Code de la commande publique, article R. 2123-1', 'services sociaux et autres services spécifiques, pour un marché dont l''insertion est l''objet', TRUE, 'https://code-commande-publique.com'),
  ('CCAG_WORKS', '2021-04-01', NULL, 90, 'CCAG-Travaux 2021, article 20.1', 'clause d''insertion sociale : périmètre, facilitateur, publics éligibles et volume d''heures sont fixés par les documents particuliers du marché', TRUE, 'https://code-commande-publique.com/ccag-tic-2021-article-16'),
  ('CCAG_SERVICES', '2021-04-01', NULL, 90, 'CCAG-Fournitures courantes et services 2021, article 16.1', 'clause d''insertion sociale : périmètre, facilitateur, publics éligibles et volume d''heures sont fixés par les documents particuliers du marché', TRUE, 'https://code-commande-publique.com/ccag-tic-2021-article-16'),
  ('CCAG_INTELLECTUAL', '2021-04-01', NULL, 90, 'CCAG-Prestations intellectuelles 2021, article 16.1', 'clause d''insertion sociale : périmètre, facilitateur, publics éligibles et volume d''heures sont fixés par les documents particuliers du marché', TRUE, 'https://code-commande-publique.com/ccag-tic-2021-article-16');
--rollback DELETE FROM public_procurement_article;
