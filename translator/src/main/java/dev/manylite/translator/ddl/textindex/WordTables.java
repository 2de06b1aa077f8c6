package dev.manylite.translator.ddl.textindex;

import dev.manylite.translator.ddl.ExpressionCompiler;
import dev.manylite.translator.ddl.Relations;
import dev.manylite.translator.ddl.SchemaRow;
import dev.manylite.translator.ddl.Step;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.WordTable;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes the tables of words that a schema's indexes need, and takes away those that none needs any
 * more: at the end of every schema change, by what the schema then is.
 */
public final class WordTables {
  private static final List<String> EVENTS = List.of("insert", "update", "delete");

  private final Map<String, SchemaRow> there = new HashMap<>();

  /**
   * @param rows of main.sqlite_schema before the change
   */
  public WordTables(List<SchemaRow> rows) {
    for (SchemaRow row : rows) {
      if (WordTable.index(row.name()) != 0) {
        there.put(row.name(), row);
      }
    }
  }

  public boolean isEmpty() {
    return there.isEmpty();
  }

  /** Whether everything is there that keeps the words of an index of a table. */
  public boolean hold(int index, String tableSqliteName) {
    WordTable names = new WordTable(index);
    return there.containsKey(names.name())
        && there.containsKey(names.changed())
        && EVENTS.stream()
            .map(event -> there.get(names.trigger(event)))
            .allMatch(row -> row != null && row.tableName().equalsIgnoreCase(tableSqliteName));
  }

  /**
   * The last steps of a change.
   *
   * @return the schema, in which the indexes say whether their words are kept
   */
  public Schema settle(Schema schema, ExpressionCompiler expressions, Consumer<Step> steps) {
    Schema settled = schema;
    Set<Integer> left = new TreeSet<>();
    there.keySet().forEach(name -> left.add(WordTable.index(name)));
    for (Relation table : schema.relations()) {
      for (Index index : table.indexes()) {
        WordIndex words = WordIndex.of(table, index, expressions, schema).orElse(null);
        if (words == null) {
          continue;
        }
        left.remove(index.oid());
        if (index.traits().words()) {
          renew(words, steps);
        } else {
          drop(words.names(), steps);
          words.create().forEach(steps);
          settled = with(settled, table, index);
        }
      }
    }
    left.forEach(index -> drop(new WordTable(index), steps));
    return settled;
  }

  private static Schema with(Schema schema, Relation table, Index index) {
    Relation before = schema.relation(table.schema(), table.name()).orElseThrow();
    return schema
        .without(before)
        .with(Relations.withIndex(before, index.withTraits(index.traits().withWords(true))));
  }

  /** The table or its columns may have other names by now. */
  private void renew(WordIndex words, Consumer<Step> steps) {
    words
        .triggers()
        .forEach(
            (name, sql) -> {
              SchemaRow row = there.get(name);
              if (row == null || !sql.equals(row.sql())) {
                steps.accept(dropTrigger(name));
                steps.accept(Step.Execute.of(sql));
              }
            });
  }

  private void drop(WordTable names, Consumer<Step> steps) {
    for (String event : EVENTS) {
      if (there.containsKey(names.trigger(event))) {
        steps.accept(dropTrigger(names.trigger(event)));
      }
    }
    for (String name : List.of(names.name(), names.changed())) {
      if (there.containsKey(name)) {
        steps.accept(Step.Execute.of("DROP TABLE IF EXISTS " + QuotedName.of(name)));
      }
    }
  }

  private static Step dropTrigger(String name) {
    return Step.Execute.of("DROP TRIGGER IF EXISTS " + QuotedName.of(name));
  }

  /** How the words of all indexes are kept right. */
  public static List<WordUpkeep> upkeep(Schema schema, TypeContext types) {
    List<WordUpkeep> upkeep = new ArrayList<>();
    ExpressionCompiler expressions = new ExpressionCompiler(types);
    for (Relation table : schema.relations()) {
      for (Index index : table.indexes()) {
        if (index.traits().words()) {
          WordIndex.of(table, index, expressions, schema).ifPresent(i -> upkeep.add(i.upkeep()));
        }
      }
    }
    return upkeep;
  }
}
