package dev.manylite.translator.parse.tree;

/** RELEASE. */
public record ReleaseSavepoint(String name, int position) implements UtilityStatement {}
