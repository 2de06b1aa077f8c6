package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.IndexTraits;
import java.util.HashMap;
import java.util.Map;

/** {@link IndexTraits} ⇄ JSON; an ordinary index's are not written. */
final class IndexTraitsRecord {
  private IndexTraitsRecord() {}

  /** Null where there is nothing to remember. */
  static JsonObject json(IndexTraits traits) {
    if (traits.withWords(false).withImmediate(true).equals(IndexTraits.NONE)) {
      return null;
    }
    return new JsonObject()
        .put("nulls_not_distinct", traits.nullsNotDistinct())
        .put("invalid", !traits.valid())
        .put("clustered", traits.clustered())
        .put("replica_identity", traits.replicaIdentity())
        .put("options", traits.options())
        .putAll(
            "statistics",
            traits.statistics().entrySet().stream()
                .map(e -> new JsonObject().put("key", e.getKey()).put("target", e.getValue()))
                .toList());
  }

  static IndexTraits read(JsonObject json) {
    Map<Integer, Integer> statistics = new HashMap<>();
    for (JsonObject one : json.objects("statistics")) {
      statistics.put(one.integer("key", 0), one.integer("target", 0));
    }
    IndexTraits read =
        new IndexTraits(
            true,
            json.flag("nulls_not_distinct"),
            !json.flag("invalid"),
            json.flag("clustered"),
            json.flag("replica_identity"),
            json.strings("options"),
            statistics,
            false);
    return read.equals(IndexTraits.NONE) ? IndexTraits.NONE : read;
  }
}
