package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * TRUNCATE.
 *
 * @param only for each table, whether those that inherit from it are left
 */
public record Truncate(
    List<ObjectName> tables,
    List<Boolean> only,
    boolean restartIdentity,
    boolean cascade,
    int position)
    implements DefinitionStatement {}
