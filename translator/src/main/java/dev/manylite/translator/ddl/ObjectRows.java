package dev.manylite.translator.ddl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of {@code _manylite_object}, by key. */
final class ObjectRows {
  private final List<ObjectRow> rows;
  private final Map<Key, String> definitions = new HashMap<>();

  ObjectRows(List<ObjectRow> rows) {
    this.rows = rows;
    for (ObjectRow row : rows) {
      definitions.put(new Key(row.kind(), row.schema(), row.name()), row.definition());
    }
  }

  Optional<String> definition(String kind, String schema, String name) {
    return Optional.ofNullable(definitions.get(new Key(kind, schema, name)));
  }

  List<ObjectRow> ofKind(String kind) {
    return rows.stream().filter(row -> row.kind().equals(kind)).toList();
  }

  private record Key(String kind, String schema, String name) {}
}
