package dev.manylite.translator.parse.tree;

import java.util.List;

/** TRUNCATE. */
public record Truncate(
    List<ObjectName> tables, boolean restartIdentity, boolean cascade, int position)
    implements DefinitionStatement {}
