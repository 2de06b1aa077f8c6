package dev.manylite.translator.ddl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of {@code _manylite_object}, by kind and by key. */
final class ObjectRows {
  private final Map<String, List<ObjectRow>> byKind = new HashMap<>();
  private final Map<Key, ObjectRow> byKey = new HashMap<>();

  ObjectRows(List<ObjectRow> rows) {
    for (ObjectRow row : rows) {
      byKind.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row);
      byKey.put(new Key(row.kind(), row.schema(), row.name()), row);
    }
  }

  Optional<ObjectRow> find(String kind, String schema, String name) {
    return Optional.ofNullable(byKey.get(new Key(kind, schema, name)));
  }

  List<ObjectRow> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private record Key(String kind, String schema, String name) {}
}
