package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** Copies of types that differ in one thing. */
final class TypeCopies {
  private TypeCopies() {}

  static SchemaType named(SchemaType before, String schema, String name) {
    TypeFacts f = before.type().facts();
    TypeFacts facts =
        new TypeFacts(
            f.oid(),
            name,
            KnownTypes.sqlName(schema, name),
            f.category(),
            f.preferred(),
            f.length(),
            f.arrayOid(),
            f.elementOid());
    PgType type =
        before.type() instanceof EnumType labels
            ? new EnumType(facts, labels.labels())
            : before.type() instanceof RowType row
                ? new RowType(facts, row.relationOid(), row.fields())
                : domain(facts, schema, (DomainType) before.type());
    return new SchemaType(schema, type, before.comment(), before.attributes());
  }

  private static DomainType domain(TypeFacts facts, String schema, DomainType d) {
    return new DomainType(
        facts,
        schema,
        d.over(),
        d.defaultExpression(),
        d.notNull(),
        d.constraints(),
        d.ownCollation());
  }

  static SchemaType withComment(SchemaType before, String comment) {
    return new SchemaType(before.schema(), before.type(), comment, before.attributes());
  }

  static SchemaType withLabels(SchemaType before, List<EnumLabel> labels) {
    return new SchemaType(
        before.schema(), new EnumType(before.type().facts(), labels), before.comment());
  }

  /** A domain with another default, nullability and constraints. */
  static SchemaType withRules(
      SchemaType before, String defaultText, boolean notNull, List<DomainConstraint> constraints) {
    DomainType domain = (DomainType) before.type();
    DomainType changed =
        new DomainType(
            domain.facts(),
            domain.schema(),
            domain.over(),
            defaultText,
            notNull,
            constraints,
            domain.ownCollation());
    return new SchemaType(before.schema(), changed, before.comment());
  }
}
