package dev.manylite.translator.type.row;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.Declarations;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A composite type: one that has a name (a table's row type, CREATE TYPE … AS), or {@code record}
 * with the fields that one expression's rows have.
 */
public final class RowType extends BaseType {
  private static final int BYTEA = 17;

  private final int relationOid;
  private final List<Field> fields;

  public record Field(String name, SqlType type) {}

  /**
   * @param relationOid of what has the fields as its columns (typrelid); 0 for {@code record}
   */
  public RowType(TypeFacts facts, int relationOid, List<Field> fields) {
    super(facts);
    this.relationOid = relationOid;
    this.fields = List.copyOf(fields);
  }

  /** {@code record} of known structure. */
  public static RowType anonymous(List<Field> fields) {
    return new RowType(Types.RECORD.facts(), 0, fields);
  }

  /** What pg_type says of every composite type. */
  public static TypeFacts facts(int oid, int arrayOid, String name, String sqlName) {
    return new TypeFacts(oid, name, sqlName, 'C', false, -1, arrayOid, 0);
  }

  /** The same type with fields of other types. */
  public RowType withFields(List<Field> changed) {
    return new RowType(facts(), relationOid, changed);
  }

  public int relationOid() {
    return relationOid;
  }

  public List<Field> fields() {
    return fields;
  }

  public boolean isAnonymous() {
    return oid() == Types.RECORD.oid();
  }

  /** The place of the field of that name, from 0; empty where there is none. */
  public Optional<Integer> place(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Whether both have fields of the same types; names don't matter. */
  public boolean sameStructure(RowType other) {
    if (fields.size() != other.fields.size()) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      PgType mine = fields.get(i).type().base();
      PgType others = other.fields.get(i).type().base();
      boolean same =
          mine instanceof RowType row && row.isAnonymous() && others instanceof RowType otherRow
              ? row.sameStructure(otherRow)
              : mine.oid() == others.oid();
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** Runtime value → the fields' runtime values; fields that the type got later are null. */
  public List<Object> values(String runtime) {
    List<Object> held = ArrayValue.parse(runtime);
    List<Object> values = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      Object value = i < held.size() ? held.get(i) : null;
      boolean bytes = fields.get(i).type().oid() == BYTEA && value instanceof String;
      values.add(bytes ? HexFormat.of().parseHex(((String) value).substring(2)) : value);
    }
    return values;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    if (isAnonymous()) {
      return Types.RECORD.input(text, modifier, context);
    }
    List<String> texts = RowLiteral.parse(text, fields.size());
    List<Object> values = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      SqlType type = fields.get(i).type();
      values.add(
          texts.get(i) == null ? null : type.base().input(texts.get(i), type.modifier(), context));
    }
    return ArrayValue.print(values);
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    List<Object> values = values((String) value);
    List<String> texts = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      SqlType type = fields.get(i).type();
      texts.add(
          values.get(i) == null
              ? null
              : type.base().output(values.get(i), type.modifier(), context));
    }
    return RowLiteral.print(texts);
  }

  @Override
  public Object receive(Object decoded) {
    List<Object> values = values((String) decoded);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        values.set(i, fields.get(i).type().base().receive(values.get(i)));
      }
    }
    return ArrayValue.print(values);
  }

  @Override
  public String declaration(int modifier) {
    return Declarations.text(sqlName());
  }

  /** Names the fields' collations, so that any handle knows the order without the type. */
  @Override
  public String collation() {
    return fields.stream()
        .map(f -> f.type().base().collation())
        .map(c -> c == null ? "" : c)
        .collect(Collectors.joining(",", RowOrder.PREFIX, ")"));
  }
}
