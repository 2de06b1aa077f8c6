package dev.manylite.translator.parse.tree;

/**
 * DO.
 *
 * @param language null if not written
 */
public record Do(String language, String body, int position) implements UtilityStatement {}
