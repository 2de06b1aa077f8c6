package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** Puts a changed type in the old one's place, wherever the schema holds it. */
final class Retyping {
  private final PgType changed;

  private Retyping(PgType changed) {
    this.changed = changed;
  }

  /**
   * @param before the type as it was, under its name then
   */
  static Schema apply(Schema schema, SchemaType before, SchemaType after) {
    Retyping retyping = new Retyping(after.type());
    Schema result = schema.without(before).with(after);
    for (SchemaType other : result.types()) {
      PgType type = retyping.of(other.type());
      if (type != other.type()) {
        result = result.with(other.withType(type));
      }
    }
    for (Relation relation : result.relations()) {
      Relation retyped = relation;
      for (Column column : relation.columns()) {
        SqlType type = retyping.of(column.type());
        if (type != column.type()) {
          retyped = Relations.withColumn(retyped, Relations.withType(column, type, column.form()));
        }
      }
      result = retyped == relation ? result : result.with(retyped);
    }
    return result;
  }

  private SqlType of(SqlType type) {
    PgType base = of(type.base());
    return base == type.base() ? type : new SqlType(base, type.modifier());
  }

  private PgType of(PgType type) {
    if (type.oid() == changed.oid()) {
      return changed;
    }
    if (type instanceof ArrayType array) {
      PgType element = of(array.element());
      return element == array.element() ? type : new ArrayType(element);
    }
    if (type instanceof DomainType domain) {
      SqlType over = of(domain.over());
      return over == domain.over()
          ? type
          : new DomainType(
              domain.facts(),
              domain.schema(),
              over,
              domain.defaultExpression(),
              domain.notNull(),
              domain.constraints(),
              domain.ownCollation());
    }
    if (type instanceof RangeType range) {
      PgType subtype = of(range.subtype());
      return subtype == range.subtype()
          ? type
          : new RangeType(range.facts(), subtype, range.multirange().facts(), range.options());
    }
    if (type instanceof MultirangeType multirange) {
      PgType range = of(multirange.range());
      return range == multirange.range() ? type : ((RangeType) range).multirange();
    }
    if (type instanceof RowType row) {
      List<RowType.Field> fields =
          row.fields().stream().map(f -> new RowType.Field(f.name(), of(f.type()))).toList();
      return fields.equals(row.fields()) ? type : row.withFields(fields);
    }
    return type;
  }
}
