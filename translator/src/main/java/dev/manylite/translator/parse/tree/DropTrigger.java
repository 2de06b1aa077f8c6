package dev.manylite.translator.parse.tree;

/** DROP TRIGGER … ON. */
public record DropTrigger(String name, ObjectName table, boolean ifExists, int position)
    implements DefinitionStatement {}
