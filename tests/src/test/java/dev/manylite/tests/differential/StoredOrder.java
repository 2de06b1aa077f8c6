package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whether PostgreSQL itself gives another server's answer to a query once the rows of the query's
 * tables are stored in another order: then SQL leaves open which of the two is the answer (the
 * first of several peers of a window, say). Tries random orders, from fixed seeds, in a transaction
 * that is rolled back.
 */
final class StoredOrder {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ORDERS = 2000;

  /** After as many orders without any other answer than the first there will be none. */
  private static final int UNMOVED = 40;

  private static final Pattern QUERY = Pattern.compile("(?is)\\s*\\(*\\s*(select|with|table)\\b.*");

  /** Would not be undone, or changes data. */
  private static final Pattern LASTING =
      Pattern.compile("(?is).*\\b(nextval|setval|insert|update|delete|merge|into)\\b.*");

  private final ScriptSession postgres;

  StoredOrder(ScriptSession postgres) {
    this.postgres = postgres;
  }

  /** The verdict, or the same marked as undetermined. */
  Verdict judge(Verdict verdict) {
    String sql = verdict.step().sql();
    boolean query = QUERY.matcher(sql).matches() && !LASTING.matcher(sql).matches();
    char status = Reply.status(verdict.expected());
    if (verdict.kind() != Verdict.Kind.DIFFERENT || !query || status == 'E') {
      return verdict;
    }
    List<String> shuffles = shuffles(sql);
    if (shuffles.isEmpty()) {
      return verdict;
    }
    run(status == 'I' ? "BEGIN" : "SAVEPOINT stored_order_block");
    try {
      return given(verdict, shuffles)
          ? new Verdict(
              verdict.step(), Verdict.Kind.UNDETERMINED, verdict.expected(), verdict.actual())
          : verdict;
    } finally {
      run(
          status == 'I'
              ? "ROLLBACK"
              : "ROLLBACK TO stored_order_block; RELEASE stored_order_block");
    }
  }

  private boolean given(Verdict verdict, List<String> shuffles) {
    Instant end = Instant.now().plus(LIMIT);
    boolean moved = false;
    for (int seed = 1; seed <= ORDERS && (moved || seed <= UNMOVED); seed++) {
      run("SAVEPOINT stored_order");
      run("SELECT setseed(" + seed / (double) ORDERS + ")");
      run(String.join("; ", shuffles));
      List<Reply> answer = postgres.run(verdict.step());
      run("ROLLBACK TO stored_order");
      if (same(verdict, answer, verdict.actual())) {
        return true;
      }
      moved |= !same(verdict, answer, verdict.expected());
      if (Instant.now().isAfter(end)) {
        break;
      }
    }
    return false;
  }

  private static boolean same(Verdict verdict, List<Reply> one, List<Reply> other) {
    return Comparison.compare(verdict.step(), atRest(one), atRest(other)).same();
  }

  /** Commands that replace each table that the query names by one with its rows in any order. */
  private List<String> shuffles(String sql) {
    TreeSet<String> words =
        new TreeSet<>(List.of(sql.toLowerCase(Locale.ROOT).replace("'", "").split("[^\\w]+")));
    String tables =
        "SELECT c.oid::regclass::text, CASE c.relpersistence WHEN 't' THEN 'TEMP ' ELSE '' END"
            + " FROM pg_class c WHERE c.relkind = 'r' AND pg_table_is_visible(c.oid)"
            + " AND c.relnamespace <> 'pg_catalog'::regnamespace AND c.relname IN ('"
            + String.join("', '", words)
            + "')";
    List<String> commands = new ArrayList<>();
    for (Reply reply : run(tables)) {
      if (reply instanceof Reply.DataRow row) {
        String table = row.values().get(0);
        String stored = "stored_order_" + commands.size();
        commands.add("ALTER TABLE " + table + " RENAME TO " + stored);
        commands.add(
            "CREATE %sTABLE %s AS SELECT * FROM %s ORDER BY random()"
                .formatted(row.values().get(1), table, stored));
      }
    }
    return commands;
  }

  private List<Reply> run(String sql) {
    return postgres.run(new Script.Step(0, sql, new TreeMap<>()));
  }

  private static List<Reply> atRest(List<Reply> replies) {
    return replies.stream().filter(reply -> !(reply instanceof Reply.ReadyForQuery)).toList();
  }
}
