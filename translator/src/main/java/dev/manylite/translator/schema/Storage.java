package dev.manylite.translator.schema;

import dev.manylite.translator.type.number.BooleanType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL keeps of a relation for its own storage and for replication, and Manylite only to
 * show it again (pg_class, pg_attribute).
 *
 * @param unlogged {@code relpersistence}
 * @param replicaIdentity {@code relreplident}: d, n, f or i
 * @param options storage parameters as {@code name=value}
 * @param rowType the OID of the type that a typed table has its columns from; 0 if none
 * @param columns by number; those that were never altered are not here
 * @param statistics what CREATE STATISTICS made of it
 */
public record Storage(
    boolean unlogged,
    char replicaIdentity,
    List<String> options,
    int rowType,
    Map<Integer, OfColumn> columns,
    List<ExtendedStatistics> statistics) {
  /** Of a table of which nothing was said. */
  public static final Storage NONE = new Storage(false, 'd', List.of(), 0, Map.of(), List.of());

  /**
   * @param statistics {@code attstattarget}
   * @param storage {@code attstorage}; null for the type's
   * @param compression {@code attcompression}; empty for the default
   * @param options {@code attoptions}
   * @param dimensions {@code attndims} of an array
   */
  public record OfColumn(
      int statistics, String storage, String compression, List<String> options, int dimensions) {
    public static final OfColumn NONE = new OfColumn(-1, null, "", List.of(), 1);

    public OfColumn {
      options = List.copyOf(options);
    }

    public OfColumn withStatistics(int other) {
      return new OfColumn(other, storage, compression, options, dimensions);
    }

    public OfColumn withStorage(String other) {
      return new OfColumn(statistics, other, compression, options, dimensions);
    }

    public OfColumn withCompression(String other) {
      return new OfColumn(statistics, storage, other, options, dimensions);
    }

    public OfColumn withOptions(List<String> other) {
      return new OfColumn(statistics, storage, compression, other, dimensions);
    }

    public OfColumn withDimensions(int other) {
      return new OfColumn(statistics, storage, compression, options, other);
    }
  }

  public Storage {
    options = List.copyOf(options);
    columns = Map.copyOf(columns);
    statistics = List.copyOf(statistics);
  }

  /** Whether a view's relations are read and written as by whoever uses it, not by its owner. */
  public boolean securityInvoker() {
    String name = "security_invoker=";
    return options.stream()
        .filter(option -> option.startsWith(name))
        .anyMatch(option -> Boolean.TRUE.equals(BooleanType.read(option.substring(name.length()))));
  }

  public OfColumn column(int number) {
    return columns.getOrDefault(number, OfColumn.NONE);
  }

  public Storage withUnlogged(boolean other) {
    return new Storage(other, replicaIdentity, options, rowType, columns, statistics);
  }

  public Storage withReplicaIdentity(char other) {
    return new Storage(unlogged, other, options, rowType, columns, statistics);
  }

  public Storage withOptions(List<String> other) {
    return new Storage(unlogged, replicaIdentity, other, rowType, columns, statistics);
  }

  public Storage withRowType(int other) {
    return new Storage(unlogged, replicaIdentity, options, other, columns, statistics);
  }

  public Storage withColumn(int number, OfColumn column) {
    Map<Integer, OfColumn> changed = new HashMap<>(columns);
    if (column.equals(OfColumn.NONE)) {
      changed.remove(number);
    } else {
      changed.put(number, column);
    }
    return new Storage(unlogged, replicaIdentity, options, rowType, changed, statistics);
  }

  public Storage withStatistics(List<ExtendedStatistics> other) {
    return new Storage(unlogged, replicaIdentity, options, rowType, columns, other);
  }
}
