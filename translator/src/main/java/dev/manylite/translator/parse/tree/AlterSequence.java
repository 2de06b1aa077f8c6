package dev.manylite.translator.parse.tree;

/** ALTER SEQUENCE with options; renaming is {@link AlterTable}'s. */
public record AlterSequence(
    ObjectName name, boolean ifExists, SequenceOptions options, int position)
    implements DefinitionStatement {}
