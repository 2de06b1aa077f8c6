package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.VARCHAR;

import dev.manylite.translator.type.PgType;
import java.util.List;

/** Between the string types, and bool to them. A bpchar has no trailing blanks at run time. */
final class StringCasts implements CastSet {
  private static final String WITHOUT_BLANKS = "rtrim($1, ' ')";

  @Override
  public void define(CastTable t) {
    t.from(TEXT).to(VARCHAR).implicit().relabel();
    t.from(TEXT).to(BPCHAR).implicit().sql(WITHOUT_BLANKS, (c, a) -> withoutBlanks((String) a[0]));
    t.from(VARCHAR).to(TEXT).implicit().relabel();
    t.from(VARCHAR)
        .to(BPCHAR)
        .implicit()
        .sql(WITHOUT_BLANKS, (c, a) -> withoutBlanks((String) a[0]));
    t.from(BPCHAR).to(TEXT).implicit().relabel();
    t.from(BPCHAR).to(VARCHAR).implicit().relabel();
    t.from(NAME).to(TEXT).implicit().relabel();
    t.from(NAME).to(VARCHAR).assignment().relabel();
    t.from(NAME)
        .to(BPCHAR)
        .assignment()
        .sql(WITHOUT_BLANKS, (c, a) -> withoutBlanks((String) a[0]));
    t.from(CHAR).to(TEXT).implicit().relabel();
    t.from(CHAR).to(VARCHAR).assignment().relabel();
    t.from(CHAR)
        .to(BPCHAR)
        .assignment()
        .sql(WITHOUT_BLANKS, (c, a) -> withoutBlanks((String) a[0]));
    t.from(CHAR)
        .to(INT4)
        .sql(
            "coalesce(unicode($1), iif($1 IS NULL, NULL, 0))",
            (c, a) -> a[0].equals("") ? 0L : (long) ((String) a[0]).codePointAt(0));
    for (PgType type : List.of(TEXT, VARCHAR, BPCHAR)) {
      t.from(type).to(NAME).implicit().text();
      t.from(type).to(CHAR).assignment().text();
    }
    t.from(TEXT).to(REGCLASS).implicit().stable().text();
    t.from(VARCHAR).to(REGCLASS).implicit().stable().text();
    for (PgType type : List.of(TEXT, VARCHAR, BPCHAR)) {
      t.from(BOOL)
          .to(type)
          .assignment()
          .sql(
              "CASE $1 WHEN 1 THEN 'true' WHEN 0 THEN 'false' END",
              (c, a) -> (Long) a[0] == 1 ? "true" : "false");
    }
    t.from(BOOL).to(INT4).relabel();
  }

  private static String withoutBlanks(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }
}
