package dev.manylite.translator.parse.tree;

/** ALTER TRIGGER … ON … RENAME TO. */
public record RenameTrigger(String name, ObjectName table, String newName, int position)
    implements DefinitionStatement {}
