package dev.manylite.translator.parse.tree;

/**
 * CLOSE.
 *
 * @param name null for ALL
 */
public record CloseCursor(String name, int position) implements UtilityStatement {}
