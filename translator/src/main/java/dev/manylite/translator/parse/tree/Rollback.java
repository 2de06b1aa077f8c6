package dev.manylite.translator.parse.tree;

/** ROLLBACK, ABORT. */
public record Rollback(boolean chain, int position) implements UtilityStatement {}
