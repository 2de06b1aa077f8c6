package dev.manylite.translator.bind;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.range.OwnRangeFunctions;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.Types;
import java.util.List;

/** The functions that types of the database's own bring with them: constructors of ranges. */
final class OwnFunctions {
  private final Catalog catalog;

  OwnFunctions(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param schema as written; null if unqualified
   */
  List<Signature> named(String schema, String name) {
    if (Schema.PG_CATALOG.equals(schema)) {
      return List.of();
    }
    return catalog
        .type(schema, name)
        .filter(type -> Types.byOid(type.oid()).isEmpty())
        .map(OwnRangeFunctions::constructors)
        .orElse(List.of());
  }
}
