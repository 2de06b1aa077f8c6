package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.string.SingleCharType;
import java.nio.charset.StandardCharsets;

/** {@code name[i]}: a name is an array of 64 bytes, which counts from 0 (manual, 8.3). */
public final class NameSubscript {
  private static final int LENGTH = 64;

  public static final Signature ELEMENT =
      InternalFunction.java(
          "pg_name_element", Volatility.IMMUTABLE, (context, arguments) -> element(arguments));

  private NameSubscript() {}

  /** Null outside of the 64, and of more subscripts than one. */
  private static String element(Object[] arguments) {
    long index = (Long) arguments[1];
    if (index < 0 || index >= LENGTH || arguments.length > 2) {
      return null;
    }
    byte[] bytes = ((String) arguments[0]).getBytes(StandardCharsets.UTF_8);
    return SingleCharType.held(index < bytes.length ? bytes[(int) index] & 0xff : 0);
  }
}
