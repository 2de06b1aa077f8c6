package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE MATERIALIZED VIEW.
 *
 * @param columns empty where the query's names are meant
 * @param text the query as written; its positions count in the whole statement
 */
public record CreateMaterializedView(
    ObjectName name,
    boolean ifNotExists,
    List<String> columns,
    Query query,
    String text,
    List<StorageParameter> options,
    boolean withData,
    int position)
    implements DefinitionStatement {}
