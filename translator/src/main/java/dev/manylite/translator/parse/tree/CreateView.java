package dev.manylite.translator.parse.tree;

import dev.manylite.translator.definition.CheckOption;
import java.util.List;

/**
 * CREATE [OR REPLACE] VIEW.
 *
 * @param columns empty where the query's names are meant
 * @param checkOption null if none
 * @param options of WITH (…)
 * @param text the query as written; its positions count in the whole statement
 */
public record CreateView(
    ObjectName name,
    boolean temporary,
    boolean orReplace,
    List<String> columns,
    Query query,
    String text,
    CheckOption checkOption,
    List<StorageParameter> options,
    int position)
    implements DefinitionStatement {}
