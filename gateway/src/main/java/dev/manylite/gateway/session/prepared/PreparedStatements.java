package dev.manylite.gateway.session.prepared;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session's prepared statements by name; they outlive transactions, failed ones too. */
public final class PreparedStatements {
  private final Map<String, PreparedStatement> byName = new LinkedHashMap<>();

  /**
   * The unnamed statement is replaced.
   *
   * @throws SqlFault 42P05 where the name is taken
   */
  public void add(PreparedStatement statement) {
    requireFree(statement.name());
    byName.put(statement.name(), statement);
  }

  public void requireFree(String name) {
    if (!name.isEmpty() && byName.containsKey(name)) {
      throw new SqlFault(
          SqlState.DUPLICATE_PREPARED_STATEMENT,
          "prepared statement \"" + name + "\" already exists");
    }
  }

  /**
   * @throws SqlFault 26000
   */
  public PreparedStatement get(String name) {
    PreparedStatement statement = byName.get(name);
    if (statement == null) {
      throw new SqlFault(
          SqlState.INVALID_SQL_STATEMENT_NAME,
          name.isEmpty()
              ? "unnamed prepared statement does not exist"
              : "prepared statement \"" + name + "\" does not exist");
    }
    return statement;
  }

  /** False if there was none. */
  public boolean remove(String name) {
    return byName.remove(name) != null;
  }

  public void clear() {
    byName.clear();
  }

  public Collection<PreparedStatement> all() {
    return List.copyOf(byName.values());
  }
}
