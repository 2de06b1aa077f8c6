package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE [OR REPLACE] VIEW.
 *
 * @param columns empty where the query's names are meant
 */
public record CreateView(
    ObjectName name,
    boolean temporary,
    boolean orReplace,
    List<String> columns,
    Query query,
    int position)
    implements DefinitionStatement {}
