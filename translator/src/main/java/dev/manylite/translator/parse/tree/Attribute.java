package dev.manylite.translator.parse.tree;

/**
 * An attribute of a composite type as written.
 *
 * @param collation null if none
 */
public record Attribute(String name, TypeName type, ObjectName collation, int position) {}
