package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * COPY. Both option syntaxes arrive with the newer one's names.
 *
 * @param relation null for a query
 * @param columns empty where not written
 * @param query a Select, Insert, Update or Delete; null for a relation
 * @param queryText {@code query}'s own text; null for a relation
 * @param file null for STDIN and STDOUT; the command where {@code program}
 * @param where null if none
 */
public record Copy(
    ObjectName relation,
    List<String> columns,
    Statement query,
    String queryText,
    boolean from,
    boolean program,
    String file,
    List<StatementOption> options,
    Expression where,
    int position)
    implements UtilityStatement {}
