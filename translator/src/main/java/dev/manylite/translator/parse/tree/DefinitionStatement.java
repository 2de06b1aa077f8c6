package dev.manylite.translator.parse.tree;

/** Data definition: what changes the schema. One record per file implements it. */
public non-sealed interface DefinitionStatement extends Statement {}
