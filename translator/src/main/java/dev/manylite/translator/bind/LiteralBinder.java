package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression.BitStringLiteral;
import dev.manylite.translator.parse.tree.Expression.BooleanLiteral;
import dev.manylite.translator.parse.tree.Expression.StringLiteral;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.math.BigInteger;

/** Constants (manual, 4.1.2). */
final class LiteralBinder {
  private final BindContext context;

  LiteralBinder(BindContext context) {
    this.context = context;
  }

  Constant nothing() {
    return new Constant(null, SqlType.of(Types.UNKNOWN));
  }

  Constant bool(BooleanLiteral literal) {
    return new Constant(literal.value() ? 1L : 0L, SqlType.of(Types.BOOL));
  }

  Constant string(StringLiteral literal) {
    return new Constant(literal.value(), SqlType.of(Types.UNKNOWN));
  }

  /** int4 where it fits, else int8, else numeric; the sign belongs to the constant. */
  Constant number(String text) {
    int digits = text.startsWith("-") ? 1 : 0;
    boolean integer = text.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    if (integer) {
      BigInteger value = new BigInteger(text);
      if (value.bitLength() < Long.SIZE) {
        PgType type = value.bitLength() < Integer.SIZE ? Types.INT4 : Types.INT8;
        return new Constant(value.longValue(), SqlType.of(type));
      }
    }
    return new Constant(
        Types.NUMERIC.input(text, SqlType.NO_MODIFIER, context.types()), SqlType.of(Types.NUMERIC));
  }

  Constant bits(BitStringLiteral literal) {
    String digits = (literal.hexadecimal() ? "x" : "b") + literal.digits();
    try {
      return new Constant(
          Types.BIT.input(digits, SqlType.NO_MODIFIER, context.types()), SqlType.of(Types.BIT));
    } catch (SqlFault fault) {
      throw fault.at(literal.position());
    }
  }
}
