package dev.manylite.gateway.auth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ALTER DATABASE … SET and ALTER ROLE … SET (pg_db_role_setting): defaults of new sessions. An
 * empty database or role stands for all.
 */
public final class StoredSettings {
  private final SystemDatabase database;

  public StoredSettings(SystemDatabase database) {
    this.database = database;
  }

  /** What a new session starts with, the most specific last (manual, 20.1.3). */
  public Map<String, String> of(String databaseName, String role) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Object[] row :
        database.query(
            """
            SELECT name, value FROM setting
            WHERE (database = ?1 OR database = '') AND (role = ?2 OR role = '')
            ORDER BY (role <> '') + 0, (database <> '') + 0\
            """,
            databaseName,
            role)) {
      settings.put((String) row[0], (String) row[1]);
    }
    return settings;
  }

  /**
   * @param database empty for all
   * @param role empty for all
   */
  public record Stored(String database, String role, String name, String value) {}

  /** In the order in which they were first set. */
  public List<Stored> all() {
    return database.query("SELECT database, role, name, value FROM setting ORDER BY rowid").stream()
        .map(r -> new Stored((String) r[0], (String) r[1], (String) r[2], (String) r[3]))
        .toList();
  }

  /** Bytes of the file that they are in. */
  public long fileSize() {
    return (Long)
        database.query("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
            .get(0)[0];
  }

  public void set(String databaseName, String role, String name, String value) {
    database.execute(
        """
        INSERT INTO setting VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (database, role, name) DO UPDATE SET value = ?4\
        """,
        databaseName,
        role,
        name,
        value);
  }

  public void reset(String databaseName, String role, String name) {
    database.execute(
        "DELETE FROM setting WHERE database = ?1 AND role = ?2 AND name = ?3",
        databaseName,
        role,
        name);
  }

  public void resetAll(String databaseName, String role) {
    database.execute("DELETE FROM setting WHERE database = ?1 AND role = ?2", databaseName, role);
  }

  public void databaseRenamed(String from, String to) {
    database.execute("UPDATE setting SET database = ?2 WHERE database = ?1", from, to);
  }

  public void databaseDropped(String name) {
    database.execute("DELETE FROM setting WHERE database = ?1", name);
  }
}
