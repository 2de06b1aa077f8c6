package dev.manylite.translator.ddl.textindex;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.Compiled;
import dev.manylite.translator.ddl.ExpressionCompiler;
import dev.manylite.translator.ddl.Step;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.textsearch.words.WordFunctions;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.WordTable;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A full-text index, and SQLite's statements about its words.
 *
 * @param words SQLite's expression of a row's words
 * @param where SQLite's condition of a partial index; null if it holds all rows
 * @param columns that both read
 */
record WordIndex(
    Relation table,
    WordTable names,
    String words,
    String where,
    Set<String> columns,
    Step.Needs needs) {
  private static final Set<String> METHODS = Set.of("gin", "gist");
  private static final List<String> ROWIDS = List.of("rowid", "_rowid_", "oid");

  /** Empty where an index is no such thing, or SQLite can't keep its words. */
  static Optional<WordIndex> of(
      Relation table, Index index, ExpressionCompiler expressions, Catalog catalog) {
    if (!METHODS.contains(index.method()) || !WordTable.fits(table)) {
      return Optional.empty();
    }
    try {
      return compiled(table, index, expressions, catalog);
    } catch (SqlFault gone) {
      // Another program has renamed or dropped a column since.
      return Optional.empty();
    }
  }

  private static Optional<WordIndex> compiled(
      Relation table, Index index, ExpressionCompiler expressions, Catalog catalog) {
    List<String> words = new ArrayList<>();
    List<Compiled> parts = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      String column = index.keys().get(i).column();
      String text = column == null ? index.keys().get(i).expression() : PgText.identifier(column);
      Compiled key = expressions.compile(text, ExpressionUse.INDEX_EXPRESSION, table, catalog);
      if (key.bound().type().base() == Types.TSVECTOR) {
        parts.add(key);
        words.add(WordFunctions.WORDS_NAME + "(" + (i + 1) + ", " + key.sql() + ")");
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Compiled where = null;
    if (index.predicate() != null) {
      where = expressions.compile(index.predicate(), ExpressionUse.INDEX_PREDICATE, table, catalog);
      parts.add(where);
    }
    Set<String> columns = new HashSet<>();
    Set<Signature> functions = new HashSet<>(Set.of(WordFunctions.WORDS));
    Set<String> collations = new HashSet<>();
    for (Compiled part : parts) {
      columns.addAll(part.columns());
      functions.addAll(part.needs().functions());
      collations.addAll(part.needs().collations());
    }
    return Optional.of(
        new WordIndex(
            table,
            new WordTable(index.oid()),
            String.join(" || ' ' || ", words),
            where == null ? null : where.sql(),
            columns,
            new Step.Needs(functions, collations)));
  }

  /** The tables, with all words that there are. */
  List<Step.Execute> create() {
    List<Step.Execute> steps = new ArrayList<>();
    String changed = QuotedName.of(names.changed());
    steps.add(
        Step.Execute.of(
            "CREATE VIRTUAL TABLE "
                + QuotedName.of(names.name())
                + " USING fts5(words, content='', contentless_delete=1, detail=none,"
                + " tokenize='ascii')"));
    steps.add(Step.Execute.of("CREATE TABLE " + changed + " (\"row\" INTEGER)"));
    // VACUUM keeps the rowids of a table that has an index, as the indexed one has. That way both
    // keep theirs, or lose them, together.
    steps.add(
        Step.Execute.of(
            "CREATE INDEX "
                + QuotedName.of(names.changed() + "_mark")
                + " ON "
                + changed
                + " (\"row\") WHERE 0"));
    triggers().values().forEach(sql -> steps.add(Step.Execute.of(sql)));
    steps.addAll(fill());
    return steps;
  }

  private List<Step.Execute> fill() {
    return List.of(
        insert("true"),
        Step.Execute.of(
            "INSERT INTO "
                + QuotedName.of(names.changed())
                + " (rowid) VALUES ("
                + WordTable.MARK
                + ")"));
  }

  /** By their names. Other programs fire them too: they call no function. */
  Map<String, String> triggers() {
    Map<String, String> triggers = new LinkedHashMap<>();
    trigger("insert", "INSERT", "SELECT new.rowid", triggers);
    trigger("update", update(), "SELECT old.rowid UNION SELECT new.rowid", triggers);
    trigger("delete", "DELETE", "SELECT old.rowid", triggers);
    return triggers;
  }

  private void trigger(String event, String on, String rows, Map<String, String> triggers) {
    triggers.put(
        names.trigger(event),
        "CREATE TRIGGER "
            + QuotedName.of(names.trigger(event))
            + " AFTER "
            + on
            + " ON "
            + QuotedName.of(table.sqliteName())
            + " BEGIN INSERT INTO "
            + QuotedName.of(names.changed())
            + " "
            + rows
            + "; END");
  }

  /** SQLite does not tell that a generated column changes with others. */
  private String update() {
    boolean generated =
        table.columns().stream().anyMatch(c -> c.generated() != null && columns.contains(c.name()));
    List<String> named = new ArrayList<>(ROWIDS);
    table.columns().stream()
        .map(c -> c.name())
        .filter(c -> columns.contains(c) || c.equals(table.rowidColumn()))
        .forEach(named::add);
    return generated ? "UPDATE" : "UPDATE OF " + QuotedName.list(named);
  }

  private Step.Execute insert(String which) {
    return new Step.Execute(
        "INSERT INTO "
            + QuotedName.of(names.name())
            + " (rowid, words) SELECT rowid, "
            + words
            + " FROM "
            + QuotedName.of(table.sqliteName())
            + " WHERE "
            + which
            + (where == null ? "" : " AND (" + where + ")"),
        List.of(),
        needs,
        null);
  }

  WordUpkeep upkeep() {
    String changed = QuotedName.of(names.changed());
    String rows = "(SELECT \"row\" FROM " + changed + " WHERE rowid <> " + WordTable.MARK + ")";
    List<Step.Execute> rebuild = new ArrayList<>();
    String own = QuotedName.of(names.name());
    rebuild.add(Step.Execute.of("INSERT INTO " + own + " (" + own + ") VALUES ('delete-all')"));
    rebuild.add(Step.Execute.of("DELETE FROM " + changed));
    rebuild.addAll(fill());
    return new WordUpkeep(
        names.index(),
        "SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM "
            + changed
            + " WHERE rowid = "
            + WordTable.MARK
            + ") THEN 2 WHEN NOT EXISTS "
            + rows
            + " THEN 0 WHEN EXISTS (SELECT 1 FROM "
            + QuotedName.of(table.sqliteName())
            + ") THEN 1 ELSE 2 END",
        List.of(
            Step.Execute.of("DELETE FROM " + own + " WHERE rowid IN " + rows),
            insert("rowid IN " + rows),
            Step.Execute.of("DELETE FROM " + changed + " WHERE rowid <> " + WordTable.MARK)),
        rebuild);
  }
}
