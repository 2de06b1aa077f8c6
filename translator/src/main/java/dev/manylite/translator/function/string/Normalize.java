package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.text.Normalizer;
import java.util.Locale;

/** normalize, and is_normalized, which IS NORMALIZED is (manual, 9.4). */
final class Normalize implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("normalize", TEXT, TEXT)
        .optional(1)
        .returns(TEXT)
        .java((c, a) -> Normalizer.normalize((String) a[0], form(a)));
    d.function("is_normalized", TEXT, TEXT)
        .optional(1)
        .returns(BOOL)
        .java((c, a) -> Normalizer.isNormalized((String) a[0], form(a)) ? 1L : 0L);
  }

  private static Normalizer.Form form(Object[] arguments) {
    String name = arguments.length > 1 ? (String) arguments[1] : "NFC";
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "NFC" -> Normalizer.Form.NFC;
      case "NFD" -> Normalizer.Form.NFD;
      case "NFKC" -> Normalizer.Form.NFKC;
      case "NFKD" -> Normalizer.Form.NFKD;
      default ->
          throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE, "invalid normalization form: " + name);
    };
  }
}
