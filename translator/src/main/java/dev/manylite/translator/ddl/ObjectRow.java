package dev.manylite.translator.ddl;

/**
 * A row of {@code _manylite_object}: what Manylite remembers of an object beyond SQLite's schema.
 *
 * @param kind one of {@link ObjectKind}
 * @param definition JSON
 */
public record ObjectRow(String kind, String schema, String name, String definition) {}
