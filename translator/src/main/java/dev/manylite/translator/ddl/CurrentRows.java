package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the row types that columns and types are made from the fields that their relations have
 * now. One schema's state.
 */
final class CurrentRows {
  private final Map<Integer, Relation> relations = new HashMap<>();
  private final Map<Integer, RowType> composites = new HashMap<>();
  private final Map<Integer, RowType> made = new HashMap<>();
  private final Set<Integer> making = new HashSet<>();
  private final Schema schema;

  private CurrentRows(Schema schema) {
    this.schema = schema;
    schema.relations().forEach(r -> relations.put(r.oid(), r));
    schema.systemRelations().forEach(r -> relations.put(r.oid(), r));
    for (SchemaType type : schema.types()) {
      if (type.type() instanceof RowType row) {
        composites.put(row.relationOid(), row);
      }
    }
  }

  /** A relation's row type whose fields are not known yet. */
  static RowType unknown(int relationOid) {
    return new RowType(RowType.facts(relationOid, 0, "", ""), relationOid, List.of());
  }

  static Schema apply(Schema schema) {
    return holdsRow(schema) ? new CurrentRows(schema).changed() : schema;
  }

  private static boolean holdsRow(Schema schema) {
    for (Relation relation : schema.relations()) {
      for (Column column : relation.columns()) {
        if (holdsRow(column.type().base())) {
          return true;
        }
      }
    }
    return schema.types().stream().anyMatch(t -> holdsRow(t.type()));
  }

  static boolean holdsRow(PgType type) {
    if (type instanceof ArrayType array) {
      return holdsRow(array.element());
    }
    if (type instanceof RangeType range) {
      return holdsRow(range.subtype());
    }
    if (type instanceof MultirangeType multirange) {
      return holdsRow(multirange.range());
    }
    return type instanceof RowType
        || type instanceof DomainType domain && holdsRow(domain.over().base());
  }

  private Schema changed() {
    Schema result = schema;
    for (SchemaType type : schema.types()) {
      if (holdsRow(type.type())) {
        result = result.with(type.withType(now(type.type())));
      }
    }
    for (Relation relation : schema.relations()) {
      Relation typed = relation;
      for (Column column : relation.columns()) {
        if (holdsRow(column.type().base())) {
          SqlType type = new SqlType(now(column.type().base()), column.type().modifier());
          typed = Relations.withColumn(typed, Relations.withType(column, type, column.form()));
        }
      }
      result = typed == relation ? result : result.with(typed);
    }
    return result;
  }

  private PgType now(PgType type) {
    if (type instanceof ArrayType array) {
      return holdsRow(array.element()) ? Types.array(now(array.element())) : type;
    }
    if (type instanceof DomainType domain && holdsRow(type)) {
      return new DomainType(
          domain.facts(),
          domain.schema(),
          new SqlType(now(domain.over().base()), domain.over().modifier()),
          domain.defaultExpression(),
          domain.notNull(),
          domain.constraints(),
          domain.ownCollation());
    }
    if (type instanceof RangeType range && holdsRow(type)) {
      return new RangeType(
          range.facts(), now(range.subtype()), range.multirange().facts(), range.options());
    }
    if (type instanceof MultirangeType multirange && holdsRow(type)) {
      return ((RangeType) now(multirange.range())).multirange();
    }
    return type instanceof RowType row && !row.isAnonymous() ? now(row) : type;
  }

  private PgType now(RowType row) {
    int oid = row.relationOid();
    RowType known = made.get(oid);
    if (known != null) {
      return known;
    }
    Relation relation = relations.get(oid);
    RowType before = relation != null ? schema.rowType(relation) : composites.get(oid);
    if (before == null) {
      // Another program has dropped the table; what is held is readable as text.
      return Types.TEXT;
    }
    if (!making.add(oid)) {
      return before;
    }
    List<RowType.Field> fields = new ArrayList<>();
    for (RowType.Field field : before.fields()) {
      SqlType type = new SqlType(now(field.type().base()), field.type().modifier());
      fields.add(new RowType.Field(field.name(), type));
    }
    RowType current = before.withFields(fields);
    made.put(oid, current);
    return current;
  }
}
