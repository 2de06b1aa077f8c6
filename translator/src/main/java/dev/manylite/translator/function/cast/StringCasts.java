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
import dev.manylite.translator.type.string.NameType;
import dev.manylite.translator.type.value.Blanks;
import java.util.List;

/** Between the string types, and bool to them. Only a bpchar's blanks at the end mean nothing. */
final class StringCasts implements CastSet {
  private static final String WITHOUT_BLANKS = "rtrim($1, ' ')";

  @Override
  public void define(CastTable t) {
    t.from(TEXT).to(VARCHAR).implicit().relabel();
    t.from(TEXT).to(BPCHAR).implicit().relabel();
    t.from(VARCHAR).to(TEXT).implicit().relabel();
    t.from(VARCHAR).to(BPCHAR).implicit().relabel();
    for (PgType type : List.of(TEXT, VARCHAR)) {
      t.from(BPCHAR).to(type).implicit().sql(WITHOUT_BLANKS, (c, a) -> Blanks.strip((String) a[0]));
    }
    t.from(NAME).to(TEXT).implicit().relabel();
    t.from(NAME).to(VARCHAR).assignment().relabel();
    t.from(NAME).to(BPCHAR).assignment().relabel();
    t.from(CHAR).to(TEXT).implicit().relabel();
    t.from(CHAR).to(VARCHAR).assignment().relabel();
    t.from(CHAR).to(BPCHAR).assignment().relabel();
    t.from(CHAR)
        .to(INT4)
        .sql(
            "coalesce(unicode($1), iif($1 IS NULL, NULL, 0))",
            (c, a) -> a[0].equals("") ? 0L : (long) ((String) a[0]).codePointAt(0));
    for (PgType type : List.of(TEXT, VARCHAR)) {
      t.from(type).to(NAME).implicit().text();
    }
    t.from(BPCHAR)
        .to(NAME)
        .implicit()
        .java((c, a) -> Blanks.strip(NameType.truncate((String) a[0])));
    for (PgType type : List.of(TEXT, VARCHAR, BPCHAR)) {
      t.from(type).to(CHAR).assignment().text();
    }
    for (PgType type : List.of(TEXT, VARCHAR)) {
      // Unlike regclass's own input, this takes digits for a name.
      t.from(type)
          .to(REGCLASS)
          .implicit()
          .stable()
          .java(
              (c, a) ->
                  Integer.toUnsignedLong(c.types().objectNames().oid("regclass", (String) a[0])));
    }
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
}
