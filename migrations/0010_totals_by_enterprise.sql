--liquibase formatted sql logicalFilePath:migrations/0010_totals_by_enterprise.sql

--changeset insertion-hours:empty-hours-total
DELETE FROM hours_total;
--rollback INSERT INTO hours_total (lot_id, month, trade, modality, with_person, hours_declared, hours_accepted, hours_pending) SELECT d.lot_id, d.month, n.trade, n.modality, FALSE, SUM(n.hours_worked + n.training_hours), SUM(COALESCE(n.hours_accepted, 0)), SUM(CASE WHEN d.status = 'SUBMITTED' THEN n.hours_worked + n.training_hours ELSE 0 END) FROM declaration d JOIN declaration_line n ON n.declaration_id = d.id WHERE d.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED') AND NOT n.replaced GROUP BY d.lot_id, d.month, n.trade, n.modality;

--changeset insertion-hours:key-hours-total-by-enterprise
ALTER TABLE hours_total
  ADD COLUMN enterprise_id BIGINT NOT NULL AFTER month,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (lot_id, month, enterprise_id, trade, modality, with_person),
  ADD CONSTRAINT hours_total_from FOREIGN KEY (enterprise_id) REFERENCES enterprise (id);
--rollback ALTER TABLE hours_total DROP FOREIGN KEY hours_total_from, DROP KEY hours_total_from, DROP PRIMARY KEY, DROP COLUMN enterprise_id, ADD PRIMARY KEY (lot_id, month, trade, modality, with_person);

--changeset insertion-hours:fill-hours-total-by-enterprise
INSERT INTO hours_total (lot_id, month, enterprise_id, trade, modality, with_person,
                         hours_declared, hours_accepted, hours_pending)
SELECT d.lot_id, d.month, d.enterprise_id, n.trade, n.modality, FALSE,
       SUM(n.hours_worked + n.training_hours),
       SUM(COALESCE(n.hours_accepted, 0)),
       SUM(CASE WHEN d.status = 'SUBMITTED' THEN n.hours_worked + n.training_hours ELSE 0 END)
FROM declaration d
JOIN declaration_line n ON n.declaration_id = d.id
WHERE d.status IN ('SUBMITTED', 'ACCEPTED', 'PARTLY_ACCEPTED')
  AND NOT n.replaced
GROUP BY d.lot_id, d.month, d.enterprise_id, n.trade, n.modality;
--rollback DELETE FROM hours_total;
