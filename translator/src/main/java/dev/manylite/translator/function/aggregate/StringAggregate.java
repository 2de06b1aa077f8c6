package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import java.io.ByteArrayOutputStream;

/** {@code string_agg(value, delimiter)}; a row's delimiter goes before its value. */
final class StringAggregate implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("string_agg", TEXT, TEXT).returns(TEXT).calledOnNull().accumulate(Texts::new);
    d.aggregate("string_agg", BYTEA, BYTEA).returns(BYTEA).calledOnNull().accumulate(Bytes::new);
  }

  private static final class Texts implements Accumulator {
    private StringBuilder text;

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (arguments[0] == null) {
        return;
      }
      if (text == null) {
        text = new StringBuilder();
      } else if (arguments[1] != null) {
        text.append((String) arguments[1]);
      }
      text.append((String) arguments[0]);
      context.memory().require(text.length());
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      return text == null ? null : text.toString();
    }
  }

  private static final class Bytes implements Accumulator {
    private ByteArrayOutputStream bytes;

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (arguments[0] == null) {
        return;
      }
      if (bytes == null) {
        bytes = new ByteArrayOutputStream();
      } else if (arguments[1] != null) {
        bytes.writeBytes((byte[]) arguments[1]);
      }
      bytes.writeBytes((byte[]) arguments[0]);
      context.memory().require(bytes.size());
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      return bytes == null ? null : bytes.toByteArray();
    }
  }
}
