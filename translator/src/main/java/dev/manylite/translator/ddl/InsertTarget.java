package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of an INSERT, spelt out in a text whose author left them out (also of MERGE). */
final class InsertTarget {
  private InsertTarget() {}

  /**
   * Where the list belongs: behind the table and its alias, in MERGE behind the word.
   *
   * @param position of the word INSERT
   */
  static int end(String text, int position) {
    TokenCursor cursor = new TokenCursor(text.substring(position));
    cursor.expect("insert");
    if (cursor.accept("into")) {
      cursor.next();
      while (cursor.accept(".")) {
        cursor.next();
      }
      if (cursor.accept("as")) {
        cursor.next();
      }
    }
    return position + cursor.lastEnd();
  }

  /**
   * A rule's action that writes DEFAULT, which is left out where it is bound, so that the binder
   * doesn't see all of its columns.
   */
  static String listed(String text, Catalog catalog) {
    if (!(Parser.parse(text).get(0).tree() instanceof Statement.Insert insert)
        || !insert.columns().isEmpty()
        || insert.source() == null
        || !(insert.source().body() instanceof Query.Values values)) {
      return text;
    }
    Relation target =
        catalog.relation(insert.target().schema(), insert.target().name()).orElseThrow();
    int end = end(text, insert.position());
    List<Column> written = target.columns().subList(0, values.rows().get(0).size());
    return text.substring(0, end) + list(written) + text.substring(end);
  }

  static String list(List<Column> columns) {
    return columns.stream()
        .map(c -> PgText.identifier(c.name()))
        .collect(Collectors.joining(", ", " (", ")"));
  }
}
