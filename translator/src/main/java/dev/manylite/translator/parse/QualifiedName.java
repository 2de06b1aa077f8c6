package dev.manylite.translator.parse;

/**
 * A name that may have a schema before it.
 *
 * @param schema null if unqualified
 * @param position of its first identifier
 */
public record QualifiedName(String schema, String name, int position) {}
