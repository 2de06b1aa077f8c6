package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import java.util.List;

/**
 * What stood between parentheses: a query, or else expressions.
 *
 * @param query null for expressions
 * @param firstComma behind the first of several expressions; null if there is one
 */
record Parenthesized(Query query, List<Expression> items, Token firstComma) {}
