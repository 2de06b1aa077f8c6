SELECT 'shop.sale'::regclass::oid
SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum) FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = 'shop.sale'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'shop'::regnamespace ORDER BY 1, 2
SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'shop' ORDER BY 1
SELECT relname, relkind, relacl::text, obj_description(oid) FROM pg_class WHERE relnamespace = 'shop'::regnamespace ORDER BY 1
SELECT sequencename, last_value, data_type FROM pg_sequences ORDER BY 1
SELECT count(*), sum(gross), max(id) FROM shop.paid
SELECT count(*), sum(hashtext(id || '|' || region || '|' || amount || '|' || coalesce(note, '') || '|' || state || '|' || code)::bigint) FROM shop.sale
SELECT count(*) FROM shop.refund r JOIN shop.sale s ON s.id = r.sale
