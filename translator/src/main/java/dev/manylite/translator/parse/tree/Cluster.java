package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CLUSTER.
 *
 * @param table null for all that have been clustered before
 * @param index null for the one that the table was clustered by before
 */
public record Cluster(List<StatementOption> options, ObjectName table, String index, int position)
    implements DefinitionStatement {}
