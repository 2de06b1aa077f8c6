// What a database holds, asked of the catalog in an order of its own, so that two servers' answers
// can be compared line by line.
const QUESTIONS = {
  columns: `SELECT table_schema, table_name, ordinal_position, column_name, column_default, is_nullable,
      data_type, udt_name, character_maximum_length, numeric_precision, numeric_scale,
      datetime_precision, is_identity, identity_generation, identity_start, identity_increment,
      is_generated, generation_expression
    FROM information_schema.columns
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2, 3`,
  constraints: `SELECT conrelid::regclass, conname, contype, condeferrable, convalidated,
      pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace::regnamespace::text !~ '^(pg_|information_schema)'
    ORDER BY conrelid::regclass::text, conname`,
  indexes: `SELECT schemaname, tablename, indexname, indexdef FROM pg_indexes
    WHERE schemaname !~ '^(pg_|information_schema)' ORDER BY 1, 2, 3`,
  sequences: `SELECT * FROM pg_sequences ORDER BY 1, 2`,
  enums: `SELECT t.typname, array_agg(e.enumlabel::text ORDER BY e.enumsortorder)
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY 1 ORDER BY 1`,
  views: `SELECT schemaname, viewname, definition FROM pg_views
    WHERE schemaname !~ '^(pg_|information_schema)'
    UNION ALL SELECT schemaname, matviewname, definition FROM pg_matviews ORDER BY 1, 2`,
};

/** Prints it; {@code ask} gives a statement's rows. */
export async function printCatalog(ask) {
  for (const [name, sql] of Object.entries(QUESTIONS)) {
    console.log(`-- ${name}`);
    for (const row of await ask(sql)) {
      console.log(JSON.stringify(row));
    }
  }
}
