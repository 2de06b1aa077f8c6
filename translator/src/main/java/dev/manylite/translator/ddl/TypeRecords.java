package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.DomainRecord;
import dev.manylite.translator.ddl.record.EnumRecord;
import dev.manylite.translator.ddl.record.TypeRecord;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;

/** Types → what is remembered of them; the way back is {@link KnownTypes}. */
final class TypeRecords {
  private TypeRecords() {}

  static TypeRecord of(SchemaType named) {
    PgType type = named.type();
    int array = type.facts().arrayOid();
    if (type instanceof EnumType labels) {
      return new EnumRecord(type.oid(), array, named.comment(), labels.labels());
    }
    DomainType domain = (DomainType) type;
    return new DomainRecord(
        type.oid(),
        array,
        named.comment(),
        KnownTypes.reference(domain.over()),
        domain.defaultExpression(),
        domain.notNull(),
        domain.constraints());
  }
}
