package dev.manylite.translator.ddl;

import dev.manylite.translator.Plan;
import dev.manylite.translator.Translator;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.stream.Collectors;

/** Statements in PostgreSQL's dialect that a schema change runs on the way. */
final class Queries {
  private final Draft draft;

  Queries(Draft draft) {
    this.draft = draft;
  }

  Plan plan(String sql) {
    return plan(Parser.parse(sql).get(0));
  }

  Plan plan(Statement tree) {
    return plan(tree, new int[0]);
  }

  /**
   * @param types of its parameters
   */
  Plan plan(Statement tree, int[] types) {
    return plan(new ParsedStatement(tree, "", types.length), types);
  }

  private Plan plan(ParsedStatement statement) {
    return plan(statement, new int[0]);
  }

  private Plan plan(ParsedStatement statement, int[] types) {
    return new Translator().prepare(statement, types, draft.schema, draft.context.types()).plan();
  }

  /** A query that finds what must not be. */
  Step.Verify verify(String sql, Step.RowFault fault) {
    Plan plan = plan(sql);
    return new Step.Verify(plan.sql(), new Step.Needs(plan.functions(), plan.collations()), fault);
  }

  void forbid(String sql, SqlFault fault) {
    draft.step(verify(sql, row -> fault));
  }

  static String name(Relation relation) {
    return PgText.identifier(relation.schema()) + "." + PgText.identifier(relation.name());
  }

  /** The table without those that inherit from it, to be read or changed. */
  static String only(Relation relation) {
    return "ONLY " + name(relation);
  }

  /** A select list of values as PostgreSQL prints them. */
  static String texts(List<String> expressions) {
    return expressions.stream()
        .map(e -> "(" + e + ")::pg_catalog.text")
        .collect(Collectors.joining(", "));
  }

  static String notNull(List<String> expressions) {
    return expressions.stream()
        .map(e -> "(" + e + ") IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }
}
