package dev.manylite.translator.parse.tree;

import java.util.List;

/** ALTER TABLE, VIEW, INDEX or SEQUENCE, as far as they share their actions. */
public record AlterTable(
    ObjectKind kind,
    ObjectName name,
    boolean ifExists,
    List<AlterTableAction> actions,
    int position)
    implements DefinitionStatement {}
