package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.Optional;

/** Stored expressions as {@code pg_get_expr} shows them to a session. */
public final class StoredText {
  private StoredText() {}

  /**
   * The text with constants of regclass unqualified where the search_path finds them: {@code
   * nextval('public.t_id_seq'::regclass)} → {@code nextval('t_id_seq'::regclass)}; and types and
   * functions.
   */
  public static String shown(String text, Catalog catalog) {
    if (text == null || !text.contains("::") && !text.contains("(")) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int done = 0;
    TokenCursor cursor = new TokenCursor(text);
    while (!cursor.at(TokenKind.END)) {
      Token token = cursor.next();
      boolean named =
          token.kind() == TokenKind.STRING
              && cursor.at("::")
              && cursor.peek(1).text().equals("regclass");
      if (named) {
        shown.append(text, done, token.position());
        shown.append(PgText.literal(visible(token.text(), catalog)));
        done = token.end();
      } else if (token.is("::") && cursor.peek(1).is(".")) {
        Token schema = cursor.next();
        cursor.next();
        Token name = cursor.next();
        if (isVisible(schema.text(), name.text(), catalog)) {
          shown.append(text, done, schema.position());
          done = name.position();
        }
      } else if (token.isLabel() && cursor.at(".") && cursor.peek(2).is("(")) {
        cursor.next();
        if (areVisible(catalog.routines(token.text(), cursor.peek(0).text()), catalog)) {
          shown.append(text, done, token.position());
          done = cursor.position();
        }
      }
    }
    return shown.append(text, done, text.length()).toString();
  }

  private static boolean areVisible(List<Routine> named, Catalog catalog) {
    return !named.isEmpty() && catalog.routines(null, named.get(0).name()).containsAll(named);
  }

  private static boolean isVisible(String schema, String type, Catalog catalog) {
    Optional<PgType> meant = catalog.type(schema, type);
    return meant.isPresent() && meant.equals(catalog.type(null, type));
  }

  private static String visible(String written, Catalog catalog) {
    TypeName name;
    try {
      // A qualified name is read as the grammar reads the name of a type.
      name = Parser.type(written);
    } catch (SqlFault noName) {
      return written;
    }
    Optional<Integer> meant = oid(name.schema(), name.name(), catalog);
    boolean visible = meant.isPresent() && meant.equals(oid(null, name.name(), catalog));
    return visible ? PgText.identifier(name.name()) : written;
  }

  private static Optional<Integer> oid(String schema, String name, Catalog catalog) {
    return catalog
        .relation(schema, name)
        .map(Relation::oid)
        .or(() -> catalog.sequence(schema, name).map(Sequence::oid));
  }
}
