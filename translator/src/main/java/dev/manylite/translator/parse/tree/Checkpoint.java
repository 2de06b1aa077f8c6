package dev.manylite.translator.parse.tree;

/** CHECKPOINT. */
public record Checkpoint(int position) implements UtilityStatement {}
