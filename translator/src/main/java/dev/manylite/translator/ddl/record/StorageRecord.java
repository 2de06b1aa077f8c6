package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Storage;

/** {@link Storage} ⇄ JSON; what was never said is not written. */
final class StorageRecord {
  private StorageRecord() {}

  /** Null where there is nothing to remember. */
  static JsonObject json(Storage storage) {
    if (storage.equals(Storage.NONE)) {
      return null;
    }
    return new JsonObject()
        .put("unlogged", storage.unlogged())
        .put("replica_identity", String.valueOf(storage.replicaIdentity()))
        .put("options", storage.options())
        .put("row_type", storage.rowType())
        .putAll(
            "columns",
            storage.columns().entrySet().stream()
                .map(
                    e ->
                        new JsonObject()
                            .put("number", e.getKey())
                            .put("statistics", e.getValue().statistics())
                            .put("storage", e.getValue().storage())
                            .put("compression", e.getValue().compression())
                            .put("options", e.getValue().options())
                            .put("dimensions", e.getValue().dimensions()))
                .toList())
        .putAll("extended", storage.statistics().stream().map(StorageRecord::json).toList());
  }

  private static JsonObject json(ExtendedStatistics statistics) {
    return new JsonObject()
        .put("oid", statistics.oid())
        .put("schema", statistics.schema())
        .put("name", statistics.name())
        .put("owner", statistics.owner())
        .put("target", statistics.target())
        .put("kinds", statistics.kinds())
        .put("columns", statistics.columns().stream().map(String::valueOf).toList())
        .put("expressions", statistics.expressions())
        .put("comment", statistics.comment());
  }

  private static ExtendedStatistics readStatistics(JsonObject json) {
    return new ExtendedStatistics(
        json.integer("oid", 0),
        json.string("schema"),
        json.string("name"),
        json.integer("owner", 0),
        json.integer("target", -1),
        json.string("kinds"),
        json.strings("columns").stream().map(Integer::valueOf).toList(),
        json.strings("expressions"),
        json.string("comment"));
  }

  static Storage read(JsonObject json) {
    String identity = json.string("replica_identity");
    Storage read =
        Storage.NONE
            .withUnlogged(json.flag("unlogged"))
            .withReplicaIdentity(identity == null ? 'd' : identity.charAt(0))
            .withOptions(json.strings("options"))
            .withRowType(json.integer("row_type", 0))
            .withStatistics(
                json.objects("extended").stream().map(StorageRecord::readStatistics).toList());
    for (JsonObject one : json.objects("columns")) {
      String compression = one.string("compression");
      read =
          read.withColumn(
              one.integer("number", 0),
              new Storage.OfColumn(
                  one.integer("statistics", -1),
                  one.string("storage"),
                  compression == null ? "" : compression,
                  one.strings("options"),
                  one.integer("dimensions", 1)));
    }
    return read.equals(Storage.NONE) ? Storage.NONE : read;
  }
}
