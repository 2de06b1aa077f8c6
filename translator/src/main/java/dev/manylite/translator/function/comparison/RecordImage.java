package dev.manylite.translator.function.comparison;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.RECORD;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.Definitions.Definition;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * {@code *= *<> *< *<= *> *>=} (manual, 9.24.6): rows by what they are in memory, which tells apart
 * what is equal but printed differently. Nulls come last.
 */
final class RecordImage implements FunctionSet {
  @Override
  public void define(Definitions d) {
    equality(d.operator("*=", RECORD, RECORD), true);
    equality(d.operator("*<>", RECORD, RECORD), false);
    equality(d.function("record_image_eq", RECORD, RECORD), true);
    equality(d.function("record_image_ne", RECORD, RECORD), false);
    order(d.operator("*<", RECORD, RECORD), order -> order < 0);
    order(d.operator("*<=", RECORD, RECORD), order -> order <= 0);
    order(d.operator("*>", RECORD, RECORD), order -> order > 0);
    order(d.operator("*>=", RECORD, RECORD), order -> order >= 0);
    order(d.function("record_image_lt", RECORD, RECORD), order -> order < 0);
    order(d.function("record_image_le", RECORD, RECORD), order -> order <= 0);
    order(d.function("record_image_gt", RECORD, RECORD), order -> order > 0);
    order(d.function("record_image_ge", RECORD, RECORD), order -> order >= 0);
    d.function("btrecordimagecmp", RECORD, RECORD)
        .returns(INT4)
        .javaByType((types, result) -> (c, a) -> (long) compare(types, a));
  }

  private static void equality(Definition definition, boolean equal) {
    definition
        .returns(BOOL)
        .javaByType((types, result) -> (c, a) -> equal(types, a) == equal ? 1L : 0L);
  }

  private static void order(Definition definition, IntPredicate wanted) {
    definition
        .returns(BOOL)
        .javaByType((types, result) -> (c, a) -> wanted.test(compare(types, a)) ? 1L : 0L);
  }

  private static RowType row(SqlType type) {
    if (type.base() instanceof RowType row) {
      return row;
    }
    throw SqlFault.unsupported("comparing the images of records of unknown structure");
  }

  private static boolean equal(List<SqlType> types, Object[] rows) {
    RowType left = row(types.get(0));
    RowType right = row(types.get(1));
    List<Object> mine = left.values((String) rows[0]);
    List<Object> others = right.values((String) rows[1]);
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      checkSame(left, right, i);
      if (!java.util.Objects.deepEquals(mine.get(i), others.get(i))) {
        return false;
      }
    }
    checkSize(mine, others);
    return true;
  }

  private static int compare(List<SqlType> types, Object[] rows) {
    RowType left = row(types.get(0));
    RowType right = row(types.get(1));
    List<Object> mine = left.values((String) rows[0]);
    List<Object> others = right.values((String) rows[1]);
    for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
      checkSame(left, right, i);
      int order = compare(left.fields().get(i).type().base(), mine.get(i), others.get(i));
      if (order != 0) {
        return order;
      }
    }
    checkSize(mine, others);
    return 0;
  }

  private static int compare(PgType type, Object left, Object right) {
    if (left == null || right == null) {
      return left == right ? 0 : left == null ? 1 : -1;
    }
    return Integer.signum(ValueImage.compare(type, left, right));
  }

  private static void checkSame(RowType left, RowType right, int place) {
    PgType mine = left.fields().get(place).type().base();
    PgType others = right.fields().get(place).type().base();
    if (mine.oid() != others.oid()) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "cannot compare dissimilar column types "
              + mine.sqlName()
              + " and "
              + others.sqlName()
              + " at record column "
              + (place + 1));
    }
  }

  private static void checkSize(List<Object> left, List<Object> right) {
    if (left.size() != right.size()) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "cannot compare record types with different numbers of columns");
    }
  }
}
