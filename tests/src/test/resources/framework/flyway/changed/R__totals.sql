CREATE OR REPLACE VIEW totals AS
  SELECT p.name, spent(p.id) AS spent, p.email FROM person p;
