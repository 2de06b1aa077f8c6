package dev.manylite.gateway.catalog;

import dev.manylite.translator.type.PgType;

/** What a NOT NULL column holds where a relation says nothing: zero, false, or the empty value. */
final class BlankValues {
  private BlankValues() {}

  static Object of(PgType type) {
    if (type.isArray()) {
      return "[]";
    }
    return switch (type.name()) {
      case "float4", "float8" -> 0.0;
      case "name", "text", "varchar", "bpchar", "char", "pg_node_tree", "int2vector", "oidvector" ->
          "";
      default -> 0L;
    };
  }
}
