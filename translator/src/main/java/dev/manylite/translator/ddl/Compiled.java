package dev.manylite.translator.ddl;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import java.util.Set;

/**
 * An expression that the schema stores, in both languages.
 *
 * @param text PostgreSQL's, as it is remembered
 * @param forms in which it was written
 * @param sql SQLite's, over the table's bare columns
 * @param columns that it reads
 */
public record Compiled(
    BoundExpression bound,
    String text,
    WrittenForms forms,
    String sql,
    Step.Needs needs,
    Set<String> columns) {}
