package dev.manylite.translator.parse.tree;

/**
 * DEALLOCATE.
 *
 * @param name null for ALL
 */
public record Deallocate(String name, int position) implements UtilityStatement {}
