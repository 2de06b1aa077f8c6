package dev.manylite.translator.parse.tree;

/** COMMIT, END. */
public record Commit(boolean chain, int position) implements UtilityStatement {}
