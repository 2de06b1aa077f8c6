package dev.manylite.translator.type.range;

import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * How the bounds of a range over a subtype are spelt within the range's runtime value, and how they
 * compare. Bytes are the text {@code \x…}, as in arrays.
 */
public final class BoundForm {
  private enum Kind {
    WHOLE,
    FLOAT,
    BYTES,
    TEXT
  }

  private final Kind kind;
  private final PgType subtype;
  private final Comparator<Object> order;

  private BoundForm(Kind kind, PgType subtype, Comparator<Object> order) {
    this.kind = kind;
    this.subtype = subtype;
    this.order = order;
  }

  public static BoundForm of(PgType subtype) {
    return new BoundForm(kind(subtype), subtype, Collations.element(subtype));
  }

  /** Of a subtype of which nothing is known but that its values are texts in that order. */
  public static BoundForm texts(Comparator<String> order) {
    return new BoundForm(
        Kind.TEXT, null, (left, right) -> order.compare((String) left, (String) right));
  }

  private static Kind kind(PgType subtype) {
    return switch (subtype.name()) {
      case "bool", "int2", "int4", "int8", "oid", "xid", "cid" -> Kind.WHOLE;
      case "float4", "float8" -> Kind.FLOAT;
      case "bytea" -> Kind.BYTES;
      default -> subtype.name().startsWith("reg") ? Kind.WHOLE : Kind.TEXT;
    };
  }

  /** Neither is null. */
  int compare(Object left, Object right) {
    return order.compare(left, right);
  }

  /** As held → as compared. */
  Object read(String text) {
    return switch (kind) {
      case WHOLE -> Long.valueOf(text);
      case FLOAT -> text.equals("NaN") ? text : (Object) Double.valueOf(text);
      default -> text;
    };
  }

  /** As compared → as held. */
  String write(Object value) {
    return kind == Kind.FLOAT ? subtype.output(value, SqlType.NO_MODIFIER, null) : value.toString();
  }

  /** A runtime value of the subtype → as compared; null stays null. */
  public Object bound(Object runtime) {
    return runtime instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : runtime;
  }

  /** As compared → a runtime value of the subtype; null stays null. */
  public Object runtime(Object bound) {
    return kind == Kind.BYTES && bound instanceof String text
        ? HexFormat.of().parseHex(text.substring(2))
        : bound;
  }
}
