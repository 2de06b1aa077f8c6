package dev.manylite.gateway.session.row;

import dev.manylite.pgwire.value.BinaryCodec;
import dev.manylite.pgwire.value.BinaryCodecs;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** A type's binary form, or PostgreSQL's error for a type that has none. */
public final class BinaryForms {
  private BinaryForms() {}

  /**
   * @param direction {@code input} or {@code output}, for the error
   */
  public static BinaryCodec of(PgType type, String direction) {
    if (type instanceof DomainType domain) {
      return of(domain.bottom().base(), direction);
    }
    if (type instanceof EnumType) {
      return BinaryCodecs.text(type.oid());
    }
    if (type instanceof RowType row) {
      List<BinaryCodec> fields =
          row.fields().stream().map(f -> of(f.type().base(), direction)).toList();
      return BinaryCodecs.row(row.oid(), fields);
    }
    if (type instanceof ArrayType array
        && (array.element() instanceof RowType || isOwn(array.element()))) {
      return BinaryCodecs.array(array.oid(), array.element().oid(), of(array.element(), direction));
    }
    if (type instanceof RangeType range && isOwn(type)) {
      return BinaryCodecs.range(range.oid(), of(range.subtype(), direction));
    }
    if (type instanceof MultirangeType multirange && isOwn(type)) {
      RangeType range = multirange.range();
      return BinaryCodecs.multirange(type.oid(), range.oid(), of(range.subtype(), direction));
    }
    BinaryCodec codec = BinaryCodecs.byOid(type.oid());
    if (codec == null) {
      throw new SqlFault(
          SqlState.UNDEFINED_FUNCTION,
          "no binary " + direction + " function available for type " + type.sqlName());
    }
    return codec;
  }

  /** Whether it is a type of the database's own, not one that is built in. */
  private static boolean isOwn(PgType type) {
    return BinaryCodecs.byOid(type.oid()) == null;
  }
}
