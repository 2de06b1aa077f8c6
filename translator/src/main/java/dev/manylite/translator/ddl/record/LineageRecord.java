package dev.manylite.translator.ddl.record;

import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.Materialization;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Lineage} ⇄ JSON; what has to do with no other table is not written. */
final class LineageRecord {
  private LineageRecord() {}

  /** Null where there is nothing to remember. */
  static JsonObject json(Lineage lineage) {
    if (lineage.equals(Lineage.NONE)) {
      return null;
    }
    return new JsonObject()
        .put("parents", lineage.parents().stream().map(Long::valueOf).toList())
        .putAll("columns", inherited(lineage.columns()))
        .putAll("constraints", inherited(lineage.constraints()))
        .put("no_inherit", lineage.noInherit().stream().sorted().map(Long::valueOf).toList())
        .put("key", lineage.key() == null ? null : key(lineage.key()))
        .put("bound", lineage.bound() == null ? null : bound(lineage.bound()))
        .putAll("attached", attached(lineage.attached()))
        .put(
            "materialization",
            lineage.materialization() == null ? null : materialization(lineage.materialization()));
  }

  static Lineage read(JsonObject json) {
    List<Integer> parents = new ArrayList<>();
    json.strings("parents").forEach(p -> parents.add(Integer.valueOf(p)));
    Set<Integer> noInherit = new HashSet<>();
    json.strings("no_inherit").forEach(c -> noInherit.add(Integer.valueOf(c)));
    Map<Integer, Integer> attached = new HashMap<>();
    for (JsonObject object : json.objects("attached")) {
      attached.put(object.integer("oid", 0), object.integer("parent", 0));
    }
    Lineage read =
        new Lineage(
            parents,
            inheritedFrom(json.objects("columns")),
            inheritedFrom(json.objects("constraints")),
            noInherit,
            keyFrom(json.object("key")),
            boundFrom(json.object("bound")),
            attached,
            materializationFrom(json.object("materialization")));
    return read.equals(Lineage.NONE) ? Lineage.NONE : read;
  }

  private static JsonObject materialization(Materialization of) {
    return new JsonObject().put("query", of.query()).put("populated", of.populated());
  }

  private static Materialization materializationFrom(JsonObject json) {
    String query = json.string("query");
    return query == null ? null : new Materialization(query, json.flag("populated"));
  }

  private static List<JsonObject> inherited(Map<Integer, Inherited> parts) {
    List<JsonObject> objects = new ArrayList<>();
    parts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e ->
                objects.add(
                    new JsonObject()
                        .put("of", e.getKey())
                        .put("count", e.getValue().count())
                        .put("local", e.getValue().local())));
    return objects;
  }

  private static Map<Integer, Inherited> inheritedFrom(List<JsonObject> objects) {
    Map<Integer, Inherited> parts = new HashMap<>();
    for (JsonObject object : objects) {
      parts.put(
          object.integer("of", 0), new Inherited(object.integer("count", 0), object.flag("local")));
    }
    return parts;
  }

  private static List<JsonObject> attached(Map<Integer, Integer> attached) {
    List<JsonObject> objects = new ArrayList<>();
    attached.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> objects.add(new JsonObject().put("oid", e.getKey()).put("parent", e.getValue())));
    return objects;
  }

  private static JsonObject key(PartitionKey key) {
    List<JsonObject> parts = new ArrayList<>();
    for (PartitionKey.Part part : key.parts()) {
      parts.add(
          new JsonObject()
              .put("column", part.column() == 0 ? null : part.column())
              .put("expression", part.expression())
              .put("class", part.operatorClass()));
    }
    return new JsonObject().put("strategy", key.strategy().name()).putAll("parts", parts);
  }

  private static PartitionKey keyFrom(JsonObject json) {
    String strategy = json.string("strategy");
    if (strategy == null) {
      return null;
    }
    List<PartitionKey.Part> parts = new ArrayList<>();
    for (JsonObject part : json.objects("parts")) {
      parts.add(
          new PartitionKey.Part(
              part.integer("column", 0), part.string("expression"), part.string("class")));
    }
    return new PartitionKey(PartitionKey.Strategy.valueOf(strategy), parts);
  }

  private static JsonObject bound(PartitionBound bound) {
    if (bound instanceof PartitionBound.Values values) {
      return new JsonObject()
          .put("kind", "values")
          .putAll("values", values.values().stream().map(BoundValue::json).toList());
    }
    if (bound instanceof PartitionBound.Range range) {
      return new JsonObject()
          .put("kind", "range")
          .putAll("from", range.from().stream().map(LineageRecord::end).toList())
          .putAll("to", range.to().stream().map(LineageRecord::end).toList());
    }
    if (bound instanceof PartitionBound.Remainder remainder) {
      return new JsonObject()
          .put("kind", "remainder")
          .put("modulus", remainder.modulus())
          .put("remainder", remainder.remainder());
    }
    return new JsonObject().put("kind", "default");
  }

  private static PartitionBound boundFrom(JsonObject json) {
    String kind = json.string("kind");
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case "values" ->
          new PartitionBound.Values(json.objects("values").stream().map(BoundValue::read).toList());
      case "range" -> new PartitionBound.Range(ends(json, "from"), ends(json, "to"));
      case "remainder" ->
          new PartitionBound.Remainder(json.integer("modulus", 0), json.integer("remainder", 0));
      default -> new PartitionBound.Default();
    };
  }

  private static JsonObject end(PartitionBound.End end) {
    return end.infinite() != 0
        ? new JsonObject().put("infinite", end.infinite())
        : BoundValue.json(end.value());
  }

  private static List<PartitionBound.End> ends(JsonObject json, String key) {
    List<PartitionBound.End> ends = new ArrayList<>();
    for (JsonObject end : json.objects(key)) {
      int infinite = end.integer("infinite", 0);
      ends.add(new PartitionBound.End(infinite, infinite == 0 ? BoundValue.read(end) : null));
    }
    return ends;
  }
}
