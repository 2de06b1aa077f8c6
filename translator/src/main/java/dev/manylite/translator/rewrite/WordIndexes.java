package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.emit.Names;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.function.textsearch.words.WordFunctions;
import dev.manylite.translator.rewrite.WordConditions.Match;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.WordTable;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

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

  /** Of a table's rowid, what follows from the conditions. */
  List<BoundExpression> searches(BoundFrom.Table table, WordConditions conditions) {
    List<BoundExpression> found = new ArrayList<>();
    List<Match> searched = new ArrayList<>();
    for (Index index : table.relation().indexes()) {
      if (index.traits().words()) {
        try {
          searches(table, index, conditions, searched, found);
        } catch (SqlFault gone) {
          // Another program has renamed or dropped a column since.
          continue;
        }
      }
    }
    return found;
  }

  private void searches(
      BoundFrom.Table table,
      Index index,
      WordConditions conditions,
      List<Match> searched,
      List<BoundExpression> found) {
    if (!covers(index, table, conditions)) {
      return;
    }
    for (int i = 0; i < index.keys().size(); i++) {
      BoundExpression key = key(index.keys().get(i), table);
      for (Match match : conditions.matches()) {
        if (!searched.contains(match)
            && Likeness.of(WordConditions.Plain.of(match.vector()), key)) {
          searched.add(match);
          found.add(search(table, index, i + 1, match.query()));
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
        : bound(Names.quote(key.column()), false, table);
  }

  private BoundExpression bound(String text, boolean condition, BoundFrom.Table table) {
    BoundExpression bound = expressions.bind(text, condition, table.relation());
    return WordConditions.Plain.of(new AtSource(table.source()).rewrite(bound));
  }

  /**
   * The rows that the words find, those that have changed since, and all if the words are lost
   * ({@link WordTable}).
   */
  private static BoundExpression search(
      BoundFrom.Table table, Index index, int key, BoundExpression query) {
    WordTable names = new WordTable(index.oid());
    String words = Names.quote(names.name());
    String changed = Names.quote(names.changed());
    String sql =
        "$1 IN (SELECT rowid FROM "
            + words
            + " WHERE "
            + words
            + " MATCH $2 UNION ALL SELECT \"row\" FROM "
            + changed
            + " WHERE rowid <> "
            + WordTable.MARK
            + " UNION ALL SELECT t.rowid FROM (SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM "
            + changed
            + " WHERE rowid = "
            + WordTable.MARK
            + ")) CROSS JOIN "
            + Names.quote(table.relation().sqliteName())
            + " AS t)";
    BoundExpression search =
        new Call(
            WordFunctions.SEARCH,
            List.of(new Constant((long) key, SqlType.of(Types.INT4)), query),
            SqlType.of(Types.TEXT));
    return new Call(
        InternalFunction.sql(words, Types.BOOL, sql),
        List.of(RowIdentity.rowid(table).orElseThrow(), search),
        Nodes.BOOL);
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
