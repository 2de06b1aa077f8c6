package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * VACUUM. The older syntax's words arrive as options.
 *
 * @param tables empty for all
 */
public record Vacuum(List<StatementOption> options, List<MaintainedTable> tables, int position)
    implements UtilityStatement {}
