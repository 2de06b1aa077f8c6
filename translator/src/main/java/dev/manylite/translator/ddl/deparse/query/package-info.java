/**
 * A view's query → text in the layout of PostgreSQL's {@code pg_get_viewdef}. The written tree
 * tells the clauses' form (USING, ROLLUP, simple CASE), the typed tree beside it what the names and
 * operators mean. What can't be printed as PostgreSQL does is refused, and its text is then shown
 * as it is stored. Begin with {@link dev.manylite.translator.ddl.deparse.query.ViewDefinition}.
 */
package dev.manylite.translator.ddl.deparse.query;
