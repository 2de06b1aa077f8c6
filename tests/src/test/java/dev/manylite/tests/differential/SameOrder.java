package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Before a cursor is declared, has PostgreSQL store the rows of the cursor's tables in the order in
 * which the other server gives them. An UPDATE moves a row to the end of its table in PostgreSQL,
 * so that without ORDER BY the two cursors would stand on different rows from then on, and a change
 * WHERE CURRENT OF would change different ones.
 */
final class SameOrder {
  private static final Pattern CURSOR = Pattern.compile("(?is)\\s*declare\\b.*\\bcursor\\b.*");
  private static final int MOST_ROWS = 200;

  private final ScriptSession postgres;
  private final ScriptSession manylite;

  SameOrder(ScriptSession postgres, ScriptSession manylite) {
    this.postgres = postgres;
    this.manylite = manylite;
  }

  void before(String sql) {
    if (!CURSOR.matcher(sql).matches()) {
      return;
    }
    TreeSet<String> words =
        new TreeSet<>(List.of(sql.toLowerCase(Locale.ROOT).replace("'", "").split("[^\\w]+")));
    String tables =
        "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r'"
            + " AND pg_table_is_visible(c.oid) AND c.relnamespace <> 'pg_catalog'::regnamespace"
            + " AND c.relname IN ('"
            + String.join("', '", words)
            + "')";
    values(postgres, tables).forEach(this::store);
  }

  private void store(String table) {
    String query = "SELECT t::text FROM ONLY " + table + " t LIMIT " + (MOST_ROWS + 1);
    List<String> stored = values(postgres, query);
    List<String> wanted = values(manylite, query);
    if (stored.size() > MOST_ROWS
        || stored.equals(wanted)
        || !sorted(stored).equals(sorted(wanted))) {
      return;
    }
    run(postgres, "SET session_replication_role = replica");
    run(postgres, "CREATE TEMP TABLE same_order AS SELECT * FROM ONLY " + table);
    run(postgres, "DELETE FROM ONLY " + table);
    List<String> places = new ArrayList<>();
    for (String row : wanted) {
      places.add("(" + places.size() + ", '" + row.replace("'", "''") + "')");
    }
    run(
        postgres,
        "INSERT INTO "
            + table
            + " OVERRIDING SYSTEM VALUE"
            + " SELECT (r).* FROM (SELECT DISTINCT ON (n) s AS r, n FROM same_order s JOIN (VALUES "
            + String.join(", ", places)
            + ") AS v (n, row) ON s::text = v.row ORDER BY n) AS ordered ORDER BY n");
    run(postgres, "DROP TABLE same_order");
    run(postgres, "RESET session_replication_role");
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }

  private static List<String> values(ScriptSession session, String sql) {
    List<String> values = new ArrayList<>();
    for (Reply reply : run(session, sql)) {
      if (reply instanceof Reply.DataRow row) {
        values.add(row.values().get(0));
      }
    }
    return values;
  }

  private static List<Reply> run(ScriptSession session, String sql) {
    return session.run(new Script.Step(0, sql, new TreeMap<>()));
  }
}
