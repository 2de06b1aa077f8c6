package dev.manylite.translator.parse.tree;

import java.util.List;

/** DROP TABLE, VIEW, INDEX, SEQUENCE or SCHEMA (whose names have no schema). */
public record DropObjects(
    ObjectKind kind,
    List<ObjectName> names,
    boolean ifExists,
    boolean cascade,
    boolean concurrently,
    int position)
    implements DefinitionStatement {}
