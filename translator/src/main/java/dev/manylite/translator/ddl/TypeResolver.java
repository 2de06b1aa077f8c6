package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.Map;

/** Types of columns as written → as they are. */
final class TypeResolver {
  /** All of them order by bytes, as the database does. */
  /** OIDs in pg_collation; 0 for the type's own. */
  private static final Map<String, Integer> COLLATIONS =
      Map.of("C", 950, "POSIX", 951, "default", 0, "ucs_basic", 950);

  private TypeResolver() {}

  /** serial and its kin: the integer type that they mean; null for any other type. */
  static PgType serial(TypeName name) {
    if (name.schema() != null || name.arrayDimensions() > 0) {
      return null;
    }
    return switch (name.name()) {
      case "serial", "serial4" -> Types.INT4;
      case "bigserial", "serial8" -> Types.INT8;
      case "smallserial", "serial2" -> Types.INT2;
      default -> null;
    };
  }

  /**
   * @throws SqlFault 42704 for an unknown type, 42P16 for one that no column can have
   */
  static SqlType resolve(String column, TypeName name, Catalog catalog) {
    PgType type =
        catalog
            .type(name.schema(), name.name())
            .orElseThrow(
                () ->
                    MissingType.fault(name.schema(), name.name(), name.arrayDimensions())
                        .at(name.position()));
    SqlType resolved;
    try {
      resolved = new SqlType(type, type.modifier(name.modifiers()));
    } catch (SqlFault fault) {
      throw fault.at(name.position());
    }
    if (name.setof()) {
      throw new SqlFault(
              SqlState.INVALID_TABLE_DEFINITION,
              "column \"" + column + "\" cannot be declared SETOF")
          .at(name.position());
    }
    if (type.facts().category() == 'P' || type == Types.UNKNOWN) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          "column \"" + column + "\" has pseudo-type " + type.sqlName());
    }
    return name.arrayDimensions() > 0
        ? new SqlType(Types.array(type), resolved.modifier())
        : resolved;
  }

  static int checkCollation(ObjectName collation, SqlType type) {
    if (collation == null) {
      return 0;
    }
    boolean collatable = type.base().facts().category() == 'S' || type.base().isArray();
    if (!collatable) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "collations are not supported by type " + type.base().sqlName())
          .at(collation.position());
    }
    Integer oid = COLLATIONS.get(collation.name());
    if (oid == null) {
      throw new SqlFault(
              SqlState.UNDEFINED_OBJECT,
              "collation \"" + collation.name() + "\" for encoding \"UTF8\" does not exist")
          .at(collation.position());
    }
    return oid;
  }
}
