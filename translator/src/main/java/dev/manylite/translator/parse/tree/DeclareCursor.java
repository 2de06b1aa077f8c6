package dev.manylite.translator.parse.tree;

/**
 * DECLARE.
 *
 * @param scroll null where neither SCROLL nor NO SCROLL was written
 * @param text the whole statement's
 * @param queryText {@code query}'s own text
 */
public record DeclareCursor(
    String name,
    boolean binary,
    boolean insensitive,
    Boolean scroll,
    boolean hold,
    Query query,
    String text,
    String queryText,
    int position)
    implements UtilityStatement {}
