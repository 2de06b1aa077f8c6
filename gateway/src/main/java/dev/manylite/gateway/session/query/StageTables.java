package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * The temporary tables of a plan's stages. They have the same names in every plan: a statement that
 * a function runs while another one's are there puts those aside until it ends.
 */
final class StageTables implements AutoCloseable {
  private static final String ASIDE = "pg_catalog.aside_";

  private final SqliteHandle handle;
  private final List<String> names = new ArrayList<>();
  private final List<Aside> aside = new ArrayList<>();

  private record Aside(String name, String meanwhile) {}

  /**
   * @param nested within a statement with stages; else what is there was left by one that failed
   */
  StageTables(SqliteHandle handle, List<Plan.Stage> stages, boolean nested) {
    this.handle = handle;
    for (Plan.Stage stage : stages) {
      if (stage.table() != null) {
        names.add(stage.table());
      }
    }
    for (String name : names) {
      if (!nested) {
        drop(name);
      } else if (isThere(name)) {
        aside.add(new Aside(name, rename(name)));
      }
    }
  }

  private boolean isThere(String name) {
    return handle.queryValue("SELECT 1 FROM sqlite_temp_schema WHERE name = ?1", name) != null;
  }

  private void drop(String name) {
    handle.execute("DROP TABLE IF EXISTS temp.\"" + name + "\"");
  }

  private String rename(String name) {
    String free = ASIDE + handle.nextNumber();
    rename(name, free);
    return free;
  }

  private void rename(String name, String to) {
    handle.execute("ALTER TABLE temp.\"" + name + "\" RENAME TO \"" + to + "\"");
  }

  @Override
  public void close() {
    if (!handle.transaction().isOpen()) {
      return;
    }
    for (String name : names) {
      // While another statement reads, SQLite drops no table.
      if (isThere(name) && !handle.attempt("DROP TABLE temp.\"" + name + "\"")) {
        handle.dropScratch("temp.\"" + rename(name) + '"');
      }
    }
    aside.forEach(a -> rename(a.meanwhile(), a.name()));
    aside.clear();
  }
}
