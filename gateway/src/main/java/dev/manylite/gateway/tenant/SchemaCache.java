package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Transaction;
import dev.manylite.gateway.tenant.SchemaReader.Reading;
import dev.manylite.translator.ddl.LoadedSchema;
import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.enums.EnumType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A tenant's schema as it is committed, by SQLite's schema_version, which every change by whatever
 * program raises. A transaction that changes the schema has its own, kept with the transaction
 * until that ends or is rolled back to a savepoint; so has a handle with temporary tables.
 */
final class SchemaCache {
  /** The present one, and those of transactions with older snapshots. */
  private static final int VERSIONS = 4;

  private final TenantId id;
  private final SchemaLoading loading;
  private final SequenceStore sequences;
  private final SchemaReader reader;
  private final AtomicLong loadings = new AtomicLong();
  private final Map<Long, Loaded> older = new LinkedHashMap<>();
  private volatile Committed newest;

  /** The last one that anybody loaded, committed or not: what the next has in common with it. */
  private volatile Loaded latest;

  SchemaCache(TenantId id, SchemaLoading loading, SequenceStore sequences, SharedRows rows) {
    this.reader = new SchemaReader(rows);
    this.id = id;
    this.loading = loading;
    this.sequences = sequences;
  }

  Schema schema(SqliteHandle handle) {
    return loaded(handle).schema();
  }

  /** What the schema that the handle sees was read from. */
  SchemaSource source(SqliteHandle handle) {
    return loaded(handle).reading.source();
  }

  private Loaded loaded(SqliteHandle handle) {
    Loaded found = find(handle);
    if (!handle.transaction().isSchemaChanged()) {
      handle.committedSchema(found.schema());
    }
    return found;
  }

  private Loaded find(SqliteHandle handle) {
    if (handle.transaction().isSchemaChanged() || handle.hasTemporaryObjects()) {
      return ownSchema(handle);
    }
    long version = handle.schemaVersion();
    Committed cached = newest;
    return cached != null && cached.version == version
        ? cached.loaded
        : committedSchema(handle, version);
  }

  /** Uncommitted changes and temporary tables are this handle's only. */
  private Loaded ownSchema(SqliteHandle handle) {
    long version = handle.schemaVersion();
    if (handle.schemaSnapshot() instanceof Own own
        && own.version == version
        && own.temporaryVersion == temporaryVersion(handle)) {
      return own.loaded;
    }
    Loaded loaded = load(handle);
    handle.schemaSnapshot(new Own(version, temporaryVersion(handle), loaded));
    return loaded;
  }

  /**
   * The schema that an open transaction has made is everybody's once it is committed. Call it right
   * before COMMIT, when the writer's turn is the caller's.
   */
  void committing(SqliteHandle handle) {
    if (!handle.transaction().isSchemaChanged() || handle.hasTemporaryObjects()) {
      return;
    }
    schema(handle);
    Own own = (Own) handle.schemaSnapshot();
    if (isUncommitted(own.loaded.schema())) {
      return;
    }
    handle.transaction().afterCommit(() -> remember(own.version, own.loaded));
  }

  /** Whether it tells the transaction's own labels of enums from others. */
  private static boolean isUncommitted(Schema schema) {
    return schema.types().stream()
        .anyMatch(t -> t.type() instanceof EnumType labels && !labels.unusable().isEmpty());
  }

  private static long temporaryVersion(SqliteHandle handle) {
    return handle.hasTemporaryObjects()
        ? (Long) handle.queryValue("PRAGMA temp.schema_version")
        : 0;
  }

  private synchronized Loaded committedSchema(SqliteHandle handle, long version) {
    Loaded found = older.get(version);
    if (found != null) {
      return found;
    }
    Transaction transaction = handle.transaction();
    if (transaction.isOpen()) {
      return remember(version, load(handle));
    }
    // Version and rows must be of one snapshot.
    transaction.begin();
    try {
      long readVersion = handle.schemaVersion();
      return remember(readVersion, load(handle));
    } finally {
      transaction.rollback();
    }
  }

  private synchronized Loaded remember(long version, Loaded loaded) {
    older.put(version, loaded);
    if (older.size() > VERSIONS) {
      older.remove(older.keySet().iterator().next());
    }
    newest = new Committed(version, loaded);
    return loaded;
  }

  private Loaded load(SqliteHandle handle) {
    Loaded before = latest;
    Reading reading =
        reader.read(
            handle,
            id.name(),
            loadings.incrementAndGet(),
            loading.systemSchemas(),
            before == null ? Reading.NONE : before.reading);
    LoadedSchema made = loading.load(reading.source(), before == null ? null : before.made);
    sequences.meet(made.schema().sequences(), () -> reader.sequenceStates(handle, reading));
    Loaded loaded = new Loaded(made, reading);
    latest = loaded;
    return loaded;
  }

  private record Loaded(LoadedSchema made, Reading reading) {
    Schema schema() {
      return made.schema();
    }
  }

  private record Committed(long version, Loaded loaded) {}

  private record Own(long version, long temporaryVersion, Loaded loaded) {}
}
