package dev.manylite.translator.function.system;

import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.ObjectsByOid.TableConstraint;
import dev.manylite.translator.schema.ObjectsByOid.TableIndex;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds catalog objects by OID. */
public final class CatalogObjects {
  private CatalogObjects() {}

  /** The composite type that has the relation. */
  public static Optional<SchemaType> composite(Catalog catalog, long relation) {
    return catalog.types().stream().filter(t -> attributesOf(t, relation)).findFirst();
  }

  /** Whether the relation is what has the attributes of the composite type. */
  static boolean attributesOf(SchemaType type, long relation) {
    return type.type() instanceof RowType row && unsigned(row.relationOid()) == relation;
  }

  /** An attribute of the composite type that has the relation. */
  public static Optional<SchemaType.Attribute> attribute(Catalog catalog, long oid, long number) {
    return composite(catalog, oid).stream()
        .flatMap(t -> t.attributes().stream())
        .filter(a -> a.number() == number)
        .findFirst();
  }

  public static Optional<Relation> relation(Catalog catalog, long oid) {
    return catalog.byOid().relation((int) oid);
  }

  public static Optional<TableIndex> index(Catalog catalog, long oid) {
    return catalog.byOid().index((int) oid);
  }

  public static Optional<TableConstraint> constraint(Catalog catalog, long oid) {
    return catalog.byOid().constraint((int) oid);
  }

  /** A domain's constraint. */
  public record OfDomain(DomainType domain, DomainConstraint constraint) {}

  public static Optional<OfDomain> domainConstraint(Catalog catalog, long oid) {
    return Stream.concat(catalog.types().stream(), InformationSchemaTypes.ALL.stream())
        .filter(t -> t.type() instanceof DomainType)
        .map(t -> (DomainType) t.type())
        .flatMap(d -> d.constraints().stream().map(c -> new OfDomain(d, c)))
        .filter(c -> unsigned(c.constraint().oid()) == oid)
        .findFirst();
  }

  /** Whether the type's name is found along the search path; built-in ones' always is. */
  static Boolean isVisibleType(Catalog catalog, long oid) {
    Optional<PgType> type = catalog.type((int) oid);
    return type.map(t -> Types.byOid(t.oid()).isPresent() || visible(catalog, t)).orElse(null);
  }

  private static boolean visible(Catalog catalog, PgType type) {
    return catalog.type(null, type.name()).filter(t -> t.oid() == type.oid()).isPresent();
  }

  public static Optional<Sequence> sequence(Catalog catalog, long oid) {
    return catalog.sequence((int) oid);
  }

  /** Whether the name, looked up along the search path, is this object. */
  static Boolean isVisible(Catalog catalog, long oid) {
    Optional<Relation> relation = relation(catalog, oid);
    if (relation.isPresent()) {
      return firstOnPath(catalog, relation.get().schema(), relation.get().name());
    }
    Optional<TableIndex> index = index(catalog, oid);
    if (index.isPresent()) {
      return catalog.searchPath().contains(index.get().table().schema());
    }
    Optional<PgType> composite = composite(catalog, oid).map(SchemaType::type);
    if (composite.isPresent()) {
      return visible(catalog, composite.get());
    }
    return sequence(catalog, oid).map(s -> catalog.searchPath().contains(s.schema())).orElse(null);
  }

  private static boolean firstOnPath(Catalog catalog, String schema, String name) {
    return catalog.relation(null, name).map(found -> found.schema().equals(schema)).orElse(false);
  }

  private static long unsigned(int oid) {
    return Integer.toUnsignedLong(oid);
  }
}
