package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * ALTER TABLE, VIEW, INDEX or SEQUENCE, as far as they share their actions.
 *
 * @param only not the tables that inherit from it
 */
public record AlterTable(
    ObjectKind kind,
    ObjectName name,
    boolean only,
    boolean ifExists,
    List<AlterTableAction> actions,
    int position)
    implements DefinitionStatement {}
