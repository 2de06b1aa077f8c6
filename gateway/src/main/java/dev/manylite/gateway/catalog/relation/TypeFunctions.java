package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.RecordedTable;
import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.gateway.catalog.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which functions PostgreSQL lists for its types' input and output. */
final class TypeFunctions {
  private static final List<String> COLUMNS =
      List.of(
          "typinput",
          "typoutput",
          "typreceive",
          "typsend",
          "typmodin",
          "typmodout",
          "typanalyze",
          "typsubscript");

  private final Map<Integer, Line> types = new HashMap<>();

  TypeFunctions() {
    RecordedTable.read("pg_type").lines().forEach(line -> types.put(line.number("oid"), line));
  }

  void fill(int type, Rows.Row row) {
    Line line = types.get(type);
    if (line != null) {
      COLUMNS.forEach(column -> row.set(column, (long) line.number(column)));
    }
  }
}
