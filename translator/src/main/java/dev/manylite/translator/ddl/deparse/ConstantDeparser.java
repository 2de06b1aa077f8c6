package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;

/** Constants as {@code get_const_expr} prints them. */
public final class ConstantDeparser {
  private final Names names;
  private final TypeText typeNames;
  private final TypeContext types;

  ConstantDeparser(Names names, TypeText typeNames, TypeContext types) {
    this.names = names;
    this.typeNames = typeNames;
    this.types = types;
  }

  public String deparse(Constant constant) {
    PgType type = constant.type().base();
    Object value = constant.value();
    if (value == null) {
      return type == Types.UNKNOWN ? "NULL" : "NULL::" + label(constant.type());
    }
    if (type == Types.BOOL) {
      return Long.valueOf(1).equals(value) ? "true" : "false";
    }
    if (type == Types.REGCLASS && value instanceof Long oid) {
      return PgText.literal(names.relation(oid.intValue())) + "::regclass";
    }
    String text = type.output(value, SqlType.NO_MODIFIER, types);
    if (type == Types.UNKNOWN) {
      return PgText.literal(text);
    }
    boolean plainInteger = type == Types.INT4 && !text.startsWith("-");
    boolean plainNumeric = type == Types.NUMERIC && text.indexOf('.') > 0 && isDigits(text);
    if (plainInteger || plainNumeric && constant.type().modifier() < 0) {
      return text;
    }
    return PgText.literal(text) + "::" + label(constant.type());
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
  }

  /** The length of a string constant says nothing: its value fits. */
  private String label(SqlType type) {
    return typeNames.unmodified(type.base());
  }

  /** Where names of relations come from. */
  @FunctionalInterface
  public interface Names {
    String relation(int oid);
  }

  /** {@code schema.name}; the schema is left out where it is the system's. */
  static String qualified(String schema, String name) {
    return schema.equals(Schema.PG_CATALOG)
        ? PgText.identifier(name)
        : PgText.identifier(schema) + "." + PgText.identifier(name);
  }
}
