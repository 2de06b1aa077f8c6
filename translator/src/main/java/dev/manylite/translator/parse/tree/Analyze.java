package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * ANALYZE.
 *
 * @param tables empty for all
 */
public record Analyze(List<StatementOption> options, List<MaintainedTable> tables, int position)
    implements UtilityStatement {}
