package dev.manylite.translator.parse.tree;

/** REFRESH MATERIALIZED VIEW. */
public record RefreshMaterializedView(
    ObjectName name, boolean concurrently, boolean withData, int position)
    implements DefinitionStatement {}
