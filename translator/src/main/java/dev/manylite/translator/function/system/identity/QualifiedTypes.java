package dev.manylite.translator.function.system.identity;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.row.RowType;
import java.util.Optional;
import java.util.Set;

/** Types by names that no search_path changes: {@code integer}, {@code pg_catalog.oid}. */
final class QualifiedTypes {
  /** Those that the grammar knows by the name that the catalog has. */
  private static final Set<String> WORDS = Set.of("bit", "numeric", "interval");

  private final Catalog catalog;
  private final RecordedObjects recorded;

  QualifiedTypes(Catalog catalog, RecordedObjects recorded) {
    this.catalog = catalog;
    this.recorded = recorded;
  }

  String of(int oid) {
    Optional<PgType> type = catalog.type(oid);
    if (type.isEmpty()) {
      String name = recorded.typeName(oid);
      return name == null ? "???" : "pg_catalog." + name;
    }
    return type.get() instanceof ArrayType array
        ? scalar(array.element()) + "[]"
        : scalar(type.get());
  }

  private String scalar(PgType type) {
    if (Types.byOid(type.oid()).isPresent()) {
      return builtIn(type);
    }
    Optional<Relation> system =
        type instanceof RowType row
            ? catalog
                .byOid()
                .relation(row.relationOid())
                .filter(r -> r.kind() == Relation.Kind.SYSTEM)
            : Optional.empty();
    return system
        .map(r -> PgText.identifier(r.schema()) + "." + PgText.identifier(r.name()))
        .orElseGet(() -> new TypeText(catalog, true).of(type));
  }

  private static String builtIn(PgType type) {
    String name = PgText.identifier(type.name());
    boolean word =
        WORDS.contains(type.name()) || !type.sqlName().replace("\"", "").equals(type.name());
    return word ? type.sqlName() : "pg_catalog." + name;
  }
}
