package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.Facts;
import dev.manylite.gateway.catalog.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which functions PostgreSQL lists for its types' input and output. */
final class TypeFunctions {
  /** In the order of {@code type_functions.tsv}, after the type's OID. */
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

  private final Map<String, String[]> rows = new HashMap<>();

  TypeFunctions() {
    Facts.read("type_functions.tsv").forEach(row -> rows.put(row[0], row));
  }

  void fill(int type, Rows.Row row) {
    String[] oids = rows.get(Integer.toString(type));
    for (int i = 0; oids != null && i < COLUMNS.size(); i++) {
      row.set(COLUMNS.get(i), Long.parseLong(oids[i + 1]));
    }
  }
}
