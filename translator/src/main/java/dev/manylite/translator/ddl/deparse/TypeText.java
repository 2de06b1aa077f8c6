package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;

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

  /** Null for a type that is not in the schema's list. */
  private String own(PgType type) {
    PgType scalar = type.isArray() ? Types.element(type) : type;
    for (SchemaType known : catalog.types()) {
      if (known.oid() == scalar.oid()) {
        boolean plain =
            !qualify
                && catalog.type(null, known.name()).filter(t -> t.oid() == known.oid()).isPresent();
        String name =
            plain
                ? PgText.identifier(known.name())
                : ConstantDeparser.qualified(known.schema(), known.name());
        return type.isArray() ? name + "[]" : name;
      }
    }
    return null;
  }
}
