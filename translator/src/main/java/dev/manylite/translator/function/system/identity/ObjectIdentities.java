package dev.manylite.translator.function.system.identity;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.system.CatalogObjects;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.function.system.ServerFacts;
import dev.manylite.translator.function.system.routine.CatalogNames;
import dev.manylite.translator.function.system.routine.CatalogOperator;
import dev.manylite.translator.function.system.routine.CatalogRoutine;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Objects of the catalog → what they are called. */
final class ObjectIdentities {
  private static final String PG_CATALOG = "pg_catalog";

  private final FunctionContext context;
  private final Catalog catalog;
  private final RecordedObjects recorded;
  private final QualifiedTypes types;

  ObjectIdentities(FunctionContext context) {
    this.context = context;
    this.catalog = context.catalog();
    this.recorded = context.service(RecordedObjects.class);
    this.types = new QualifiedTypes(catalog, recorded);
  }

  /** Empty for an object that is not there. */
  Optional<ObjectIdentity> find(ObjectKind kind, int oid, int part) {
    return switch (kind) {
      case CLASS ->
          relation(oid).flatMap(whole -> part == 0 ? Optional.of(whole) : column(whole, oid, part));
      case PROC -> new CatalogNames(catalog, recorded).routine(oid).map(this::routine);
      case TYPE -> type(oid);
      case NAMESPACE -> named(kind, schemaName(oid));
      case AUTHID -> named(kind, context.service(ServerFacts.class).roleName(oid));
      case DATABASE -> named(kind, context.service(ServerFacts.class).databaseName(oid));
      case LANGUAGE -> named(kind, Language.of(oid).map(Language::word).orElse(null));
      case EXTENSION -> named(kind, field(kind, oid, "extname"));
      case TABLESPACE -> named(kind, field(kind, oid, "spcname"));
      case AM -> named(kind, field(kind, oid, "amname"));
      case COLLATION -> inCatalog(kind, field(kind, oid, "collname"));
      case CONVERSION -> inCatalog(kind, field(kind, oid, "conname"));
      case OPERATOR -> recorded.operator(oid).map(this::operator);
      case OPCLASS -> ofMethod(kind, oid, "opcname", "opcmethod");
      case OPFAMILY -> ofMethod(kind, oid, "opfname", "opfmethod");
      case CAST -> cast(oid);
      case AMOP -> member(kind, oid, "operator", "amop", "strategy");
      case AMPROC -> member(kind, oid, "function", "amproc", "num");
      case CONSTRAINT -> constraint(oid);
      case TRIGGER -> trigger(oid);
      case REWRITE -> rule(oid);
      case ATTRDEF -> columnDefault(oid);
      case TS_CONFIG -> inCatalog(kind, context.types().objectNames().name("regconfig", oid));
      case TS_DICT -> inCatalog(kind, context.types().objectNames().name("regdictionary", oid));
    };
  }

  private String field(ObjectKind kind, int oid, String column) {
    return recorded.field(kind.relation(), oid, column);
  }

  private int number(ObjectKind kind, int oid, String column) {
    return (int) Long.parseLong(field(kind, oid, column));
  }

  private String schemaName(int oid) {
    return catalog instanceof Schema schema
        ? schema.schemaFacts().stream()
            .filter(s -> s.oid() == oid)
            .map(SchemaFacts::name)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static Optional<ObjectIdentity> named(ObjectKind kind, String name) {
    return Optional.ofNullable(name)
        .map(PgText::identifier)
        .map(q -> new ObjectIdentity(kind.word(), null, q, q, List.of(name), List.of()));
  }

  private static Optional<ObjectIdentity> inCatalog(ObjectKind kind, String name) {
    return Optional.ofNullable(name).map(n -> qualified(kind.word(), PG_CATALOG, n));
  }

  private static ObjectIdentity qualified(String type, String schema, String name) {
    return new ObjectIdentity(
        type,
        PgText.identifier(schema),
        PgText.identifier(name),
        dotted(schema, name),
        List.of(schema, name),
        List.of());
  }

  private static String dotted(String schema, String name) {
    return PgText.identifier(schema) + "." + PgText.identifier(name);
  }

  private Optional<ObjectIdentity> relation(int oid) {
    long unsigned = Integer.toUnsignedLong(oid);
    return CatalogObjects.relation(catalog, unsigned)
        .map(r -> qualified(r.isView() ? "view" : r.word(), r.schema(), r.name()))
        .or(
            () ->
                CatalogObjects.index(catalog, unsigned)
                    .map(i -> qualified("index", i.table().schema(), i.index().name())))
        .or(() -> CatalogObjects.sequence(catalog, unsigned).map(ObjectIdentities::sequence))
        .or(
            () ->
                CatalogObjects.composite(catalog, unsigned)
                    .map(t -> qualified("composite type", t.schema(), t.name())));
  }

  private static ObjectIdentity sequence(Sequence sequence) {
    return qualified("sequence", sequence.schema(), sequence.name());
  }

  private Optional<ObjectIdentity> column(ObjectIdentity whole, int oid, int part) {
    return catalog.byOid().relation(oid).stream()
        .flatMap(r -> r.columns().stream())
        .filter(c -> c.number() == part)
        .map(Column::name)
        .findFirst()
        .or(() -> fieldName(oid, part))
        .map(
            name ->
                new ObjectIdentity(
                    whole.type() + " column",
                    whole.schema(),
                    whole.name(),
                    whole.identity() + "." + PgText.identifier(name),
                    plus(whole.names(), name),
                    List.of()));
  }

  /** Of a composite type. */
  private Optional<String> fieldName(int relation, int number) {
    return CatalogObjects.composite(catalog, Integer.toUnsignedLong(relation))
        .flatMap(
            type -> {
              List<SchemaType.Attribute> attributes = type.attributes();
              for (int i = 0; i < attributes.size(); i++) {
                if (attributes.get(i).number() == number) {
                  return Optional.of(((RowType) type.type()).fields().get(i).name());
                }
              }
              return Optional.empty();
            });
  }

  private static List<String> plus(List<String> names, String last) {
    List<String> all = new ArrayList<>(names);
    all.add(last);
    return all;
  }

  private ObjectIdentity routine(CatalogRoutine routine) {
    List<String> inputs =
        CatalogNames.inputTypes(routine, catalog).stream().map(types::of).toList();
    String schema = routine.routine().schema();
    String name = routine.routine().name();
    return new ObjectIdentity(
        switch (routine.kind()) {
          case 'a' -> "aggregate";
          case 'p' -> "procedure";
          default -> "function";
        },
        PgText.identifier(schema),
        null,
        dotted(schema, name) + inputs.stream().collect(Collectors.joining(",", "(", ")")),
        List.of(schema, name),
        inputs);
  }

  private Optional<ObjectIdentity> type(int oid) {
    String name =
        catalog
            .type(oid)
            .map(t -> t.name())
            .orElseGet(() -> field(ObjectKind.TYPE, oid, "typname"));
    if (name == null) {
      return Optional.empty();
    }
    String identity = types.of(oid);
    return Optional.of(
        new ObjectIdentity(
            "type",
            PgText.identifier(schemaOfType(oid)),
            PgText.identifier(name),
            identity,
            List.of(identity),
            List.of()));
  }

  private String schemaOfType(int oid) {
    for (SchemaType type : catalog.types()) {
      if (type.hasOid(oid)) {
        return type.schema();
      }
    }
    for (Relation relation : catalog.relations()) {
      if (catalog.rowType(relation).oid() == oid
          || catalog.rowType(relation).facts().arrayOid() == oid) {
        return relation.schema();
      }
    }
    return PG_CATALOG;
  }

  private ObjectIdentity operator(CatalogOperator operator) {
    boolean prefix = operator.left() == 0;
    String right = types.of(operator.right());
    String left = prefix ? "NONE" : types.of(operator.left());
    String name = PG_CATALOG + "." + operator.name();
    return new ObjectIdentity(
        "operator",
        PG_CATALOG,
        null,
        name + "(" + left + "," + right + ")",
        List.of(PG_CATALOG, operator.name()),
        prefix ? List.of(right) : List.of(left, right));
  }

  private Optional<ObjectIdentity> ofMethod(
      ObjectKind kind, int oid, String nameColumn, String methodColumn) {
    String name = field(kind, oid, nameColumn);
    if (name == null) {
      return Optional.empty();
    }
    String method = field(ObjectKind.AM, number(kind, oid, methodColumn), "amname");
    return Optional.of(
        new ObjectIdentity(
            kind.word(),
            PG_CATALOG,
            PgText.identifier(name),
            dotted(PG_CATALOG, name) + " USING " + PgText.identifier(method),
            List.of(method, PG_CATALOG, name),
            List.of()));
  }

  private Optional<ObjectIdentity> cast(int oid) {
    if (field(ObjectKind.CAST, oid, "oid") == null) {
      return Optional.empty();
    }
    String source = types.of(number(ObjectKind.CAST, oid, "castsource"));
    String target = types.of(number(ObjectKind.CAST, oid, "casttarget"));
    return Optional.of(
        new ObjectIdentity(
            "cast",
            null,
            null,
            "(" + source + " AS " + target + ")",
            List.of(source),
            List.of(target)));
  }

  /** An operator or function of an operator family. */
  private Optional<ObjectIdentity> member(
      ObjectKind kind, int oid, String word, String prefix, String numberColumn) {
    String number = field(kind, oid, prefix + numberColumn);
    if (number == null) {
      return Optional.empty();
    }
    ObjectIdentity family =
        find(ObjectKind.OPFAMILY, number(kind, oid, prefix + "family"), 0).orElseThrow();
    List<String> operands =
        List.of(
            types.of(number(kind, oid, prefix + "lefttype")),
            types.of(number(kind, oid, prefix + "righttype")));
    return Optional.of(
        new ObjectIdentity(
            kind.word(),
            null,
            null,
            word
                + " "
                + number
                + operands.stream().collect(Collectors.joining(", ", " (", ") of "))
                + family.identity(),
            plus(family.names(), number),
            operands));
  }

  private static ObjectIdentity ofTable(String type, String name, Relation table, boolean schema) {
    return new ObjectIdentity(
        type,
        schema ? PgText.identifier(table.schema()) : null,
        null,
        PgText.identifier(name) + " on " + dotted(table.schema(), table.name()),
        List.of(table.schema(), table.name(), name),
        List.of());
  }

  private Optional<ObjectIdentity> constraint(int oid) {
    return catalog
        .byOid()
        .constraint(oid)
        .map(c -> ofTable("table constraint", c.constraint().name(), c.table(), true))
        .or(
            () ->
                CatalogObjects.domainConstraint(catalog, Integer.toUnsignedLong(oid))
                    .map(c -> ofDomain(types.of(c.domain().oid()), c)));
  }

  private static ObjectIdentity ofDomain(String domain, CatalogObjects.OfDomain found) {
    String name = found.constraint().name();
    return new ObjectIdentity(
        "domain constraint",
        PgText.identifier(found.domain().schema()),
        null,
        PgText.identifier(name) + " on " + domain,
        List.of(domain),
        List.of(name));
  }

  private Optional<ObjectIdentity> trigger(int oid) {
    for (Relation relation : catalog.relations()) {
      for (Trigger trigger : relation.triggers()) {
        if (trigger.oid() == oid) {
          return Optional.of(ofTable("trigger", trigger.name(), relation, false));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ObjectIdentity> rule(int oid) {
    for (Relation relation : catalog.relations()) {
      if (CatalogObject.viewRule(relation.oid()).oid() == oid && relation.definingQuery() != null) {
        return Optional.of(ofTable("rule", "_RETURN", relation, false));
      }
      for (Rule rule : catalog.rules(relation.oid())) {
        if (rule.oid() == oid) {
          return Optional.of(ofTable("rule", rule.name(), relation, false));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ObjectIdentity> columnDefault(int oid) {
    return catalog.relations().stream()
        .flatMap(
            r ->
                r.columns().stream()
                    .filter(c -> c.defaultExpression() != null || c.generated() != null)
                    .filter(c -> CatalogObject.defaultOf(r.oid(), c.number()).oid() == oid)
                    .map(
                        c ->
                            new ObjectIdentity(
                                "default value",
                                null,
                                null,
                                "for "
                                    + dotted(r.schema(), r.name())
                                    + "."
                                    + PgText.identifier(c.name()),
                                List.of(r.schema(), r.name(), c.name()),
                                List.of())))
        .findFirst();
  }

  /** The kind of the system catalog of the OID. */
  static ObjectKind kind(int catalogOid) {
    return ObjectKind.of(catalogOid)
        .orElseThrow(() -> SqlFault.unsupported("identifying objects of catalog " + catalogOid));
  }
}
