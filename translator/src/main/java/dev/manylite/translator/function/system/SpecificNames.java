package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.nio.charset.StandardCharsets;

/** nameconcatoid: the unique names of routines in information_schema (manual, 37.41). */
final class SpecificNames implements FunctionSet {
  /** NAMEDATALEN without the end. */
  private static final int LONGEST = 63;

  @Override
  public void define(Definitions d) {
    d.function("nameconcatoid", NAME, OID)
        .returns(NAME)
        .java(
            (c, a) ->
                join((String) a[0], "_" + Integer.toUnsignedString(((Long) a[1]).intValue())));
  }

  /** The name gives way, by whole characters. */
  private static String join(String name, String suffix) {
    String kept = name;
    while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST - suffix.length()) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept + suffix;
  }
}
