package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * A table of VACUUM or ANALYZE.
 *
 * @param columns empty where not written
 */
public record MaintainedTable(ObjectName table, List<String> columns) {}
