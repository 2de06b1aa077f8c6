package dev.manylite.translator.schema;

/**
 * What makes a table of the file a materialized view (manual, 41.3).
 *
 * @param query the SELECT whose rows it keeps, in PostgreSQL's dialect
 * @param populated false until it is filled, and after REFRESH … WITH NO DATA; it can't be read
 *     then
 */
public record Materialization(String query, boolean populated) {}
