/**
 * What a tenant's schema is, as inert records: relations, columns, constraints, indexes, sequences.
 * The gateway reads it from the SQLite file, the binder resolves names in it, DDL turns one into
 * the next, the system catalog shows it. Knows no SQLite and no parse tree. Begin with {@link
 * dev.manylite.translator.schema.Catalog}.
 */
package dev.manylite.translator.schema;
