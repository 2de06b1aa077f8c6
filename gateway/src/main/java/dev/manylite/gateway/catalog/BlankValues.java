package dev.manylite.gateway.catalog;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.VectorType;
import java.util.List;

/** What a NOT NULL column holds where a relation says nothing: zero, false, or the empty value. */
final class BlankValues {
  private BlankValues() {}

  static Object of(PgType type) {
    if (type instanceof VectorType) {
      return VectorType.value(List.of());
    }
    if (type.isArray()) {
      return "[]";
    }
    return switch (type.name()) {
      case "float4", "float8" -> 0.0;
      case "name", "text", "varchar", "bpchar", "char", "pg_node_tree" -> "";
      default -> 0L;
    };
  }
}
