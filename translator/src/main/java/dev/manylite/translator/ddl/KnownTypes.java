package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.CompositeRecord;
import dev.manylite.translator.ddl.record.DomainRecord;
import dev.manylite.translator.ddl.record.EnumRecord;
import dev.manylite.translator.ddl.record.MultirangeRecord;
import dev.manylite.translator.ddl.record.RangeRecord;
import dev.manylite.translator.ddl.record.TypeRecord;
import dev.manylite.translator.ddl.record.TypeReference;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.InformationSchemaTypes;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeOptions;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types that a schema's columns and other types may be of: the built-in ones, and those on
 * record. One reading's state.
 */
final class KnownTypes {
  private final Map<Integer, ObjectRow> rows = new HashMap<>();
  private final Map<Integer, TypeRecord> records = new HashMap<>();
  private final Map<Integer, PgType> byOid = new HashMap<>();
  private final Map<Integer, Integer> composites = new HashMap<>();
  private final List<SchemaType> types = new ArrayList<>();
  private final Catalog committed;

  /**
   * @param committed what others see while a transaction changes it; null where there is none
   */
  KnownTypes(Catalog committed) {
    this.committed = committed;
  }

  /** A type that is made from one that is not there is not there either. */
  static KnownTypes read(Catalog committed, List<ObjectRow> rows) {
    KnownTypes types = new KnownTypes(committed);
    types.add(rows);
    return types;
  }

  private void add(List<ObjectRow> added) {
    for (ObjectRow row : added) {
      TypeRecord known = row.type();
      rows.put(known.oid(), row);
      records.put(known.oid(), known);
      if (known instanceof CompositeRecord composite) {
        composites.put(composite.relationOid(), composite.oid());
      }
    }
    for (ObjectRow row : added) {
      TypeRecord known = row.type();
      find(known.oid())
          .ifPresent(
              type ->
                  types.add(
                      new SchemaType(row.schema(), type, known.comment(), attributes(known))));
    }
  }

  Collection<SchemaType> types() {
    return types;
  }

  /**
   * @param oid as a {@link TypeReference} has it; 0 to take the built-in one of that name
   */
  Optional<PgType> find(String name, int oid) {
    if (oid == 0) {
      return Types.byName(name);
    }
    Optional<PgType> system = InformationSchemaTypes.type(oid);
    if (system.isPresent()) {
      return system;
    }
    boolean ofType = oid > 0 && (byOid.containsKey(oid) || isRecorded(oid));
    return ofType ? find(oid) : row(Math.abs(oid), oid < 0);
  }

  private boolean isRecorded(int oid) {
    return records.values().stream().anyMatch(r -> r.oid() == oid || r.arrayOid() == oid);
  }

  /** A composite type, or a table's row type as far as it is known before all tables are. */
  private Optional<PgType> row(int relationOid, boolean array) {
    Integer composite = composites.get(relationOid);
    Optional<PgType> type =
        composite != null ? find(composite) : Optional.of(CurrentRows.unknown(relationOid));
    return array ? type.map(Types::array) : type;
  }

  private Optional<PgType> find(int oid) {
    PgType made = byOid.get(oid);
    if (made != null) {
      return Optional.of(made);
    }
    // Gone while it is being made, so that types that a hand made circular end.
    TypeRecord known = records.remove(oid);
    if (known == null) {
      return arrayOver(oid);
    }
    Optional<PgType> type = make(rows.get(oid), known);
    type.ifPresent(
        t -> {
          byOid.put(oid, t);
          boolean overArray = t instanceof DomainType domain && domain.bottom().base().isArray();
          if (!overArray) {
            byOid.put(known.arrayOid(), Types.array(t));
          }
        });
    return type;
  }

  private Optional<PgType> arrayOver(int oid) {
    for (TypeRecord known : List.copyOf(records.values())) {
      if (known.arrayOid() == oid) {
        return find(known.oid()).map(Types::array);
      }
    }
    return Optional.empty();
  }

  private Optional<PgType> make(ObjectRow row, TypeRecord known) {
    Map<TypeReference, SqlType> needed = new HashMap<>();
    for (TypeReference reference : known.needs()) {
      Optional<PgType> type = find(reference.name(), reference.oid());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      needed.put(reference, new SqlType(type.get(), reference.modifier()));
    }
    String sqlName = sqlName(row.schema(), row.name());
    if (known instanceof EnumRecord labels) {
      return Optional.of(
          new EnumType(
              EnumType.facts(known.oid(), known.arrayOid(), row.name(), sqlName),
              marked(known.oid(), labels.labels())));
    }
    if (known instanceof RangeRecord range) {
      return Optional.of(range(row, range, needed.get(range.subtype()).base()));
    }
    if (known instanceof MultirangeRecord multirange) {
      RangeType range = (RangeType) needed.get(multirange.range()).base();
      return Optional.of(range.multirange());
    }
    if (known instanceof CompositeRecord composite) {
      return Optional.of(
          new RowType(
              RowType.facts(known.oid(), known.arrayOid(), row.name(), sqlName),
              composite.relationOid(),
              composite.attributes().stream()
                  .map(a -> new RowType.Field(a.name(), needed.get(a.type())))
                  .toList()));
    }
    DomainRecord domain = (DomainRecord) known;
    SqlType over = needed.get(domain.base());
    return Optional.of(
        new DomainType(
            DomainType.facts(known.oid(), known.arrayOid(), row.name(), sqlName, over.base()),
            row.schema(),
            over,
            domain.defaultExpression(),
            domain.notNull(),
            domain.constraints(),
            domain.collation()));
  }

  private List<EnumLabel> marked(int oid, List<EnumLabel> labels) {
    if (committed == null) {
      return labels;
    }
    List<EnumLabel> before =
        committed.type(oid).map(type -> ((EnumType) type).labels()).orElse(List.of());
    return labels.stream()
        .map(l -> before.stream().anyMatch(b -> b.oid() == l.oid()) ? l : uncommitted(l))
        .toList();
  }

  private static EnumLabel uncommitted(EnumLabel label) {
    return label.origin() == EnumLabel.Origin.CREATED
        ? label
        : new EnumLabel(label.oid(), label.label(), label.order(), EnumLabel.Origin.UNCOMMITTED);
  }

  private static RangeType range(ObjectRow row, RangeRecord known, PgType subtype) {
    RangeRecord.MultirangeName multirange = known.multirange();
    return new RangeType(
        RangeType.facts(
            known.oid(), known.arrayOid(), row.name(), sqlName(row.schema(), row.name())),
        subtype,
        RangeType.facts(
            multirange.oid(),
            multirange.arrayOid(),
            multirange.name(),
            sqlName(multirange.schema(), multirange.name())),
        new RangeOptions(known.collation(), known.operatorClass(), known.difference()));
  }

  private static List<SchemaType.Attribute> attributes(TypeRecord known) {
    return known instanceof CompositeRecord composite
        ? composite.attributes().stream()
            .map(a -> new SchemaType.Attribute(a.number(), a.comment()))
            .toList()
        : List.of();
  }

  /** As {@code format_type} says it to most sessions; where it would not be found, qualified. */
  static String sqlName(String schema, String name) {
    boolean plain = schema.equals(Schema.PUBLIC) || schema.equals(Schema.TEMPORARY);
    String quoted = QuotedName.asNeeded(name);
    return plain ? quoted : QuotedName.asNeeded(schema) + "." + quoted;
  }

  /** How a type is referred to on record. */
  static TypeReference reference(SqlType type) {
    return new TypeReference(type.base().name(), recordedOid(type.base()), type.modifier());
  }

  /** As {@link TypeReference} has it. */
  static int recordedOid(PgType type) {
    PgType scalar = type.isArray() ? Types.element(type) : type;
    if (scalar instanceof RowType row) {
      return type.isArray() ? -row.relationOid() : row.relationOid();
    }
    boolean own =
        scalar instanceof EnumType
            || scalar instanceof DomainType
            || scalar instanceof RangeType
            || scalar instanceof MultirangeType;
    return own && Types.byOid(type.oid()).isEmpty() ? type.oid() : 0;
  }
}
