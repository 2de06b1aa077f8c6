package dev.manylite.translator.parse.tree;

/**
 * DO.
 *
 * @param language null if not written
 * @param bodyPosition where the text begins, if it is written without escapes; else none
 */
public record Do(String language, String body, int bodyPosition, int position)
    implements UtilityStatement {}
