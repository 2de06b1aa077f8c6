package dev.manylite.translator.ddl.statistics;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.Compiled;
import dev.manylite.translator.ddl.ExpressionCompiler;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateStatistics;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SystemColumnNames;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What CREATE STATISTICS asks for (manual, CREATE STATISTICS).
 *
 * @param kinds letters, in the order in which PostgreSQL keeps them
 * @param columns by their numbers, in ascending order
 * @param expressions PostgreSQL texts
 */
public record StatisticsDefinition(String kinds, List<Integer> columns, List<String> expressions) {
  /** STATS_MAX_DIMENSIONS. */
  private static final int MOST = 8;

  private static final Map<String, Character> KINDS =
      Map.of("ndistinct", 'd', "dependencies", 'f', "mcv", 'm');

  /**
   * @param ordered whether values of a type can be
   */
  public static StatisticsDefinition of(
      CreateStatistics statement,
      Relation table,
      ExpressionCompiler expressions,
      Catalog catalog,
      Predicate<PgType> ordered) {
    if (statement.elements().size() > MOST) {
      throw new SqlFault(
          SqlState.TOO_MANY_COLUMNS, "cannot have more than " + MOST + " columns in statistics");
    }
    List<Integer> columns = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Expression element : statement.elements()) {
      if (element instanceof Expression.ColumnReference reference
          && reference.names().size() == 1) {
        columns.add(column(reference.names().get(0), table, ordered));
        continue;
      }
      Compiled compiled =
          expressions.compile(element, ExpressionUse.STATISTICS, table, null, catalog);
      if (statement.elements().size() > 1) {
        requireOrder("expression", "multivariate ", compiled.bound().type(), ordered);
      }
      texts.add(compiled.text());
    }
    String kinds = kinds(statement, columns, texts);
    columns.sort(null);
    requireDistinct(columns, "column name");
    requireDistinct(texts, "expression");
    return new StatisticsDefinition(kinds, columns, texts);
  }

  private static int column(String name, Relation table, Predicate<PgType> ordered) {
    if (SystemColumnNames.ALL.contains(name)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "statistics creation on system columns is not supported");
    }
    Column column =
        table
            .column(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_COLUMN, "column \"" + name + "\" does not exist"));
    requireOrder("column \"" + name + "\"", "", column.type(), ordered);
    return column.number();
  }

  private static void requireOrder(
      String what, String of, SqlType type, Predicate<PgType> ordered) {
    if (!ordered.test(type.base())) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          what
              + " cannot be used in "
              + of
              + "statistics because its type "
              + type.base().sqlName()
              + " has no default btree operator class");
    }
  }

  private static String kinds(
      CreateStatistics statement, List<Integer> columns, List<String> expressions) {
    boolean single = columns.isEmpty() && expressions.size() == 1;
    if (single && !statement.kinds().isEmpty()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "when building statistics on a single expression, statistics kinds may not be specified");
    }
    Set<Character> named = new HashSet<>();
    for (String kind : statement.kinds()) {
      Character letter = KINDS.get(kind);
      if (letter == null) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "unrecognized statistics kind \"" + kind + "\"");
      }
      named.add(letter);
    }
    if (!single && columns.size() + expressions.size() < 2) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION, "extended statistics require at least 2 columns");
    }
    StringBuilder kinds = new StringBuilder();
    for (char letter : new char[] {'d', 'f', 'm'}) {
      if (!single && (named.isEmpty() || named.contains(letter))) {
        kinds.append(letter);
      }
    }
    return expressions.isEmpty() ? kinds.toString() : kinds.append('e').toString();
  }

  private static void requireDistinct(List<?> elements, String what) {
    if (Set.copyOf(elements).size() < elements.size()) {
      throw new SqlFault(
          SqlState.DUPLICATE_COLUMN, "duplicate " + what + " in statistics definition");
    }
  }
}
