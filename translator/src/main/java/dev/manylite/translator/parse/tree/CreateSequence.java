package dev.manylite.translator.parse.tree;

/** CREATE SEQUENCE. */
public record CreateSequence(
    ObjectName name, boolean temporary, boolean ifNotExists, SequenceOptions options, int position)
    implements DefinitionStatement {}
