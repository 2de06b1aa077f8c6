package dev.manylite.translator.function.pattern.regex;

import java.util.List;

/**
 * A pattern that has been read.
 *
 * @param groups how many capturing parentheses it has
 * @param nodes how many nodes the tree has
 */
record Parsed(Node tree, int groups, int nodes, List<Lookaround> lookarounds, boolean ignoreCase) {}
