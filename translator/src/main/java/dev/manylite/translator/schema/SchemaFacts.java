package dev.manylite.translator.schema;

/**
 * A schema (pg_namespace).
 *
 * @param comment COMMENT ON SCHEMA; null if none
 */
public record SchemaFacts(int oid, String name, String comment) {}
