package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.CompositeRecord;
import dev.manylite.translator.ddl.record.DomainRecord;
import dev.manylite.translator.ddl.record.EnumRecord;
import dev.manylite.translator.ddl.record.MultirangeRecord;
import dev.manylite.translator.ddl.record.RangeRecord;
import dev.manylite.translator.ddl.record.TypeRecord;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Types → what is remembered of them; the way back is {@link KnownTypes}. */
final class TypeRecords {
  private TypeRecords() {}

  /**
   * @param all among which a range type's multirange type is
   */
  static TypeRecord of(SchemaType named, Collection<SchemaType> all) {
    PgType type = named.type();
    int array = type.facts().arrayOid();
    if (type instanceof EnumType labels) {
      return new EnumRecord(type.oid(), array, named.comment(), labels.labels());
    }
    if (type instanceof RangeType range) {
      return range(named, range, all);
    }
    if (type instanceof MultirangeType multirange) {
      return new MultirangeRecord(
          type.oid(), array, named.comment(), KnownTypes.reference(SqlType.of(multirange.range())));
    }
    if (type instanceof RowType row) {
      List<CompositeRecord.Attribute> attributes = new ArrayList<>();
      for (SchemaType.Attribute attribute : named.attributes()) {
        RowType.Field field = row.fields().get(attributes.size());
        attributes.add(
            new CompositeRecord.Attribute(
                field.name(),
                attribute.number(),
                KnownTypes.reference(field.type()),
                attribute.comment()));
      }
      return new CompositeRecord(type.oid(), array, row.relationOid(), named.comment(), attributes);
    }
    DomainType domain = (DomainType) type;
    return new DomainRecord(
        type.oid(),
        array,
        named.comment(),
        KnownTypes.reference(domain.over()),
        domain.defaultExpression(),
        domain.notNull(),
        domain.constraints(),
        domain.ownCollation());
  }

  private static TypeRecord range(SchemaType named, RangeType range, Collection<SchemaType> all) {
    MultirangeType multirange = range.multirange();
    String schema =
        all.stream()
            .filter(t -> t.oid() == multirange.oid())
            .map(SchemaType::schema)
            .findFirst()
            .orElse(named.schema());
    return new RangeRecord(
        range.oid(),
        range.facts().arrayOid(),
        named.comment(),
        KnownTypes.reference(SqlType.of(range.subtype())),
        range.options().collation(),
        range.options().operatorClass(),
        range.options().difference(),
        new RangeRecord.MultirangeName(
            schema, multirange.name(), multirange.oid(), multirange.facts().arrayOid()));
  }
}
