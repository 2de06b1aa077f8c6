package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.TupleId;

/** A row's {@code ctid} (manual, 5.5): its rowid, with the lowest 16 bits as offset. */
public final class RowCtid {
  /** Of a rowid. */
  public static final Signature CTID =
      InternalFunction.java(
          "pg_ctid",
          Types.TID,
          Volatility.IMMUTABLE,
          true,
          (context, values) -> ctid((Long) values[0]));

  /** The rowid of a ctid. */
  public static final Signature ROWID =
      InternalFunction.java(
          "pg_ctid_row",
          Types.INT8,
          Volatility.IMMUTABLE,
          true,
          (context, values) -> TupleId.parse((String) values[0]));

  private static final int TUPLE_BITS = 48;

  private RowCtid() {}

  private static String ctid(long rowid) {
    if (rowid >>> TUPLE_BITS != 0) {
      throw SqlFault.unsupported("the ctid of a row with the rowid " + rowid);
    }
    return TupleId.print(rowid);
  }
}
