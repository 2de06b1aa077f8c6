package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.Set;

/**
 * Which columns a foreign key can compare. PostgreSQL asks for an equality operator; SQLite
 * compares stored values, so pairs that are stored differently can't be carried out.
 */
final class ForeignKeyTypes {
  private static final Set<PgType> INTEGERS = Set.of(Types.INT2, Types.INT4, Types.INT8, Types.OID);
  private static final Set<PgType> FLOATS = Set.of(Types.FLOAT4, Types.FLOAT8);
  private static final Set<PgType> STRINGS =
      Set.of(Types.TEXT, Types.VARCHAR, Types.BPCHAR, Types.NAME);
  private static final Set<PgType> MOMENTS = Set.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMPTZ);

  private ForeignKeyTypes() {}

  /**
   * @throws SqlFault 42804 where PostgreSQL has no such equality, 0A000 where SQLite has not
   */
  static void check(String constraint, Column child, Column parent) {
    PgType one = child.type().base();
    PgType other = parent.type().base();
    boolean foreign =
        child.form() instanceof ColumnForm.Foreign || parent.form() instanceof ColumnForm.Foreign;
    boolean sameForm = child.form().equals(parent.form()) || foreign;
    boolean nativeNumbers = isNativeNumber(child) && isNativeNumber(parent);
    if (isNumber(one) && isNumber(other) && width(one) > width(other)) {
      throw incompatible(constraint, child, parent);
    }
    if (one.equals(other) && sameForm
        || nativeNumbers
        || INTEGERS.contains(one) && INTEGERS.contains(other)
        || FLOATS.contains(one) && FLOATS.contains(other)
        || STRINGS.contains(one) && STRINGS.contains(other)) {
      return;
    }
    if (one.equals(other)
        || isNumber(one) && isNumber(other)
        || MOMENTS.contains(one) && MOMENTS.contains(other)) {
      throw SqlFault.unsupported("a foreign key from " + child.type() + " to " + parent.type());
    }
    throw incompatible(constraint, child, parent);
  }

  private static SqlFault incompatible(String constraint, Column child, Column parent) {
    return new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "foreign key constraint \"" + constraint + "\" cannot be implemented")
        .withDetail(
            "Key columns \""
                + child.name()
                + "\" and \""
                + parent.name()
                + "\" are of incompatible types: "
                + child.type().base().sqlName()
                + " and "
                + parent.type().base().sqlName()
                + ".");
  }

  private static boolean isNumber(PgType type) {
    return INTEGERS.contains(type) || FLOATS.contains(type) || type == Types.NUMERIC;
  }

  /** A number becomes one of a wider kind by itself, never the other way (manual, 10.2). */
  private static int width(PgType type) {
    if (INTEGERS.contains(type)) {
      return 0;
    }
    return type == Types.NUMERIC ? 1 : 2;
  }

  private static boolean isNativeNumber(Column column) {
    return column.form() instanceof ColumnForm.NativeNumeric
        || INTEGERS.contains(column.type().base());
  }
}
