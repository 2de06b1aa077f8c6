package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import java.nio.ByteBuffer;

/** float4send, float8send: the bytes of a floating-point number. */
final class FloatBytes implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("float4send", FLOAT4)
        .returns(BYTEA)
        .java((c, a) -> ByteBuffer.allocate(4).putFloat((float) value(a[0])).array());
    d.function("float8send", FLOAT8)
        .returns(BYTEA)
        .java((c, a) -> ByteBuffer.allocate(8).putDouble(value(a[0])).array());
  }

  private static double value(Object runtime) {
    return FloatArithmetic.value(runtime);
  }
}
