package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.function.textsearch.words.WordFunctions;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.rewrite.WordConditions.Match;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.WordTable;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The full-text indexes of a statement's tables. */
public final class WordIndexes {
  private final Expressions expressions;

  WordIndexes(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Binds what the schema stores of an index. */
  @FunctionalInterface
  public interface Expressions {
    /**
     * @param condition an index's predicate, not a key
     * @return over the columns of source 1
     */
    BoundExpression bind(String text, boolean condition, Relation table);
  }

  /**
   * A condition that an index helps with.
   *
   * @param rows a condition of the table's rowid that follows from it
   * @param rest what it is worth of these rows, known without a look at them where that is possible
   */
  record Search(BoundExpression condition, BoundExpression rows, BoundExpression rest) {}

  List<Search> searches(BoundFrom.Table table, WordConditions conditions) {
    Map<Match, Search> found = new LinkedHashMap<>();
    for (Index index : table.relation().indexes()) {
      if (index.traits().words()) {
        try {
          searches(table, index, conditions, found);
        } catch (SqlFault gone) {
          // Another program has renamed or dropped a column since.
          continue;
        }
      }
    }
    return List.copyOf(found.values());
  }

  private void searches(
      BoundFrom.Table table, Index index, WordConditions conditions, Map<Match, Search> found) {
    if (!covers(index, table, conditions)) {
      return;
    }
    for (int i = 0; i < index.keys().size(); i++) {
      BoundExpression key = key(index.keys().get(i), table);
      for (Match match : conditions.matches()) {
        if (!found.containsKey(match)
            && Likeness.of(WordConditions.Plain.of(match.vector()), key)) {
          found.put(match, search(table, index, i + 1, match));
        }
      }
    }
  }

  private boolean covers(Index index, BoundFrom.Table table, WordConditions conditions) {
    return index.predicate() == null
        || conditions.imply(WordConditions.conjuncts(bound(index.predicate(), true, table)));
  }

  private BoundExpression key(Index.Key key, BoundFrom.Table table) {
    return key.column() == null
        ? bound(key.expression(), false, table)
        : bound(QuotedName.of(key.column()), false, table);
  }

  private BoundExpression bound(String text, boolean condition, BoundFrom.Table table) {
    BoundExpression bound = expressions.bind(text, condition, table.relation());
    return WordConditions.Plain.of(new AtSource(table.source()).rewrite(bound));
  }

  /**
   * The rows that the words find, those that have changed since, and all if the words are lost
   * ({@link WordTable}).
   */
  private static Search search(BoundFrom.Table table, Index index, int key, Match match) {
    WordTable names = new WordTable(index.oid());
    String words = QuotedName.of(names.name());
    String changed = QuotedName.of(names.changed());
    String others = "(SELECT \"row\" FROM " + changed + " WHERE rowid <> " + WordTable.MARK + ")";
    String kept = "EXISTS (SELECT 1 FROM " + changed + " WHERE rowid = " + WordTable.MARK + ")";
    String rows =
        "$1 IN (SELECT rowid FROM "
            + words
            + " WHERE "
            + words
            + " MATCH $2 UNION ALL SELECT * FROM "
            + others
            + " UNION ALL SELECT t.rowid FROM (SELECT 1 WHERE NOT "
            + kept
            + ") CROSS JOIN "
            + QuotedName.of(table.relation().sqliteName())
            + " AS t)";
    // Of OR, SQLite would compute the side without subqueries first.
    String rest = "CASE WHEN $2 AND " + kept + " AND $1 NOT IN " + others + " THEN 1 ELSE $3 END";
    BoundExpression rowid = RowIdentity.rowid(table).orElseThrow();
    BoundExpression text =
        new Call(
            WordFunctions.SEARCH,
            List.of(new Constant((long) key, SqlType.of(Types.INT4)), match.query()),
            SqlType.of(Types.TEXT));
    BoundExpression exact = new Call(WordFunctions.EXACT, List.of(match.query()), Nodes.BOOL);
    return new Search(
        match.condition(),
        new Call(InternalFunction.sql(words, Types.BOOL, rows), List.of(rowid, text), Nodes.BOOL),
        new Call(
            InternalFunction.sql(changed, Types.BOOL, rest),
            List.of(rowid, exact, match.condition()),
            Nodes.BOOL));
  }

  private static final class AtSource extends StatementRewriter {
    private final int source;

    AtSource(int source) {
      this.source = source;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return new ColumnValue(
          source, column.name(), column.type(), column.form(), column.nullable(), null);
    }
  }
}
