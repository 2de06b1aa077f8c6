package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** Types as {@code format_type} names them, qualified where that is needed. */
public final class TypeText {
  private final Catalog catalog;
  private final boolean qualify;

  /**
   * @param qualify also where the search_path finds them
   */
  public TypeText(Catalog catalog, boolean qualify) {
    this.catalog = catalog;
    this.qualify = qualify;
  }

  /**
   * {@code COLLATE} with a blank before it; nothing for a column of its type's own.
   *
   * @param collation an OID of pg_collation
   */
  public static String collate(int collation) {
    return collation == 0 ? "" : " COLLATE " + PgText.identifier(collation == 951 ? "POSIX" : "C");
  }

  public String of(SqlType type) {
    String own = own(type.base());
    return own != null ? own : type.toString();
  }

  public String of(PgType type) {
    String own = own(type);
    return own != null ? own : type.sqlName();
  }

  /** As a cast to it is written when the modifier says nothing: bpchar, not character. */
  public String unmodified(PgType type) {
    String own = own(type);
    return own != null ? own : type.format(SqlType.NO_MODIFIER);
  }

  /** Null for a type that is not of the database's own. */
  private String own(PgType type) {
    PgType scalar = type.isArray() ? Types.element(type) : type;
    for (List<SchemaType> types : List.of(catalog.types(), InformationSchemaTypes.ALL)) {
      for (SchemaType known : types) {
        if (known.oid() == scalar.oid()) {
          return named(known.schema(), known.name(), type);
        }
      }
    }
    if (scalar instanceof RowType row && row.relationOid() != 0) {
      for (Relation relation : catalog.relations()) {
        if (relation.oid() == row.relationOid()) {
          return named(relation.schema(), relation.name(), type);
        }
      }
    }
    return null;
  }

  private String named(String schema, String name, PgType type) {
    PgType scalar = type.isArray() ? Types.element(type) : type;
    boolean plain =
        !qualify && catalog.type(null, name).filter(t -> t.oid() == scalar.oid()).isPresent();
    String written = plain ? PgText.identifier(name) : ConstantDeparser.qualified(schema, name);
    return type.isArray() ? written + "[]" : written;
  }
}
