package dev.manylite.gateway.catalog;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of PostgreSQL's own functions ↔ their OIDs ({@code recorded/pg_proc.tsv}), as {@code
 * regproc} reads and prints them (manual, 8.19). They include those that only catalogs mention,
 * such as the types' input functions, by which drivers tell what a type is.
 */
public final class ProcedureNames {
  private static final String PG_CATALOG = "11";

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, List<Integer>> oids = new HashMap<>();

  private ProcedureNames() {}

  public static ProcedureNames load() {
    ProcedureNames loaded = new ProcedureNames();
    List<String[]> rows = Facts.read("recorded/pg_proc.tsv");
    for (String[] row : rows.subList(1, rows.size())) {
      if (!row[2].equals(PG_CATALOG)) {
        continue;
      }
      int oid = Integer.parseInt(row[0]);
      loaded.names.put(oid, row[1]);
      loaded.oids.computeIfAbsent(row[1], n -> new ArrayList<>(1)).add(oid);
    }
    return loaded;
  }

  /**
   * @param written the name for messages
   * @throws SqlFault 42883, 42725
   */
  public int oid(String name, String written) {
    List<Integer> found = oids.getOrDefault(name, List.of());
    if (found.isEmpty()) {
      throw new SqlFault(
          SqlState.UNDEFINED_FUNCTION, "function \"" + written + "\" does not exist");
    }
    if (found.size() > 1) {
      throw new SqlFault(
          SqlState.AMBIGUOUS_FUNCTION, "more than one function named \"" + written + "\"");
    }
    return found.get(0);
  }

  /** Qualified where the bare name would not be read back; null where there is none. */
  public String name(int oid) {
    String name = names.get(oid);
    return name == null || oids.get(name).size() == 1 ? name : "pg_catalog." + name;
  }
}
