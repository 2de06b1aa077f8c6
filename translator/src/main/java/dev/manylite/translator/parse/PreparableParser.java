package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;

/** PreparableStmt of PostgreSQL's grammar: the statements that read and write rows. */
public final class PreparableParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  public PreparableParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** Whether such a statement begins here. */
  public boolean startsHere() {
    return cursor.atAny(
        "select", "values", "table", "with", "(", "insert", "update", "delete", "merge");
  }

  public Statement statement() {
    if (!cursor.at("with")) {
      return behind(null);
    }
    cursor.enter();
    Statement statement = behind(grammar.queries().with());
    cursor.leave();
    return statement;
  }

  private Statement behind(Query.With with) {
    int position = with != null ? with.position() : cursor.position();
    if (cursor.at("insert")) {
      return new InsertParser(grammar).statement(with);
    }
    if (cursor.at("update")) {
      return new UpdateParser(grammar).statement(with);
    }
    if (cursor.at("delete")) {
      return new DeleteParser(grammar).statement(with);
    }
    if (cursor.at("merge")) {
      return new MergeParser(grammar).statement(with);
    }
    if (!cursor.atAny("select", "values", "table", "(")) {
      throw cursor.syntaxError();
    }
    Query query = with != null ? grammar.queries().behind(with) : grammar.queries().statement();
    return new Statement.Select(query, position);
  }
}
