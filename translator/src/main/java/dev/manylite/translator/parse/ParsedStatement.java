package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Statement;

/**
 * One statement of a query string.
 *
 * @param tree positions in it count from the start of the whole string
 * @param text the statement's own text, trimmed, without the semicolon
 * @param parameters the highest $n in it
 */
public record ParsedStatement(Statement tree, String text, int parameters) {}
