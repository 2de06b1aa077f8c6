package dev.manylite.translator.parse.tree;

/**
 * The name of a table, view, index, sequence … as written.
 *
 * @param schema null if unqualified
 */
public record ObjectName(String schema, String name, int position) implements Node {}
