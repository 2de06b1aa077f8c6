package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE TABLE name AS query, and SELECT … INTO.
 *
 * @param columns names of the columns; empty where the query's are meant
 * @param query without its INTO
 */
public record CreateTableAs(
    ObjectName name,
    boolean temporary,
    boolean ifNotExists,
    List<String> columns,
    Query query,
    boolean withData,
    CreateTable.OnCommit onCommit,
    int position)
    implements DefinitionStatement {}
