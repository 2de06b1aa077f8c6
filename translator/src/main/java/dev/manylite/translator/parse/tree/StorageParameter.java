package dev.manylite.translator.parse.tree;

/**
 * A parameter of a relation, a column or an operator class.
 *
 * @param name with the name space that was written, as {@code toast.autovacuum_enabled}
 * @param value as written, without quotes; null where none was
 */
public record StorageParameter(String name, String value) {}
