package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * EXPLAIN. The older syntax's words arrive as options.
 *
 * @param text {@code statement}'s own text
 */
public record Explain(List<StatementOption> options, Statement statement, String text, int position)
    implements UtilityStatement {}
