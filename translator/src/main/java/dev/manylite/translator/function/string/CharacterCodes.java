package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** ascii and chr (manual, 9.4). */
final class CharacterCodes implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("ascii", TEXT)
        .returns(INT4)
        .java((c, a) -> ((String) a[0]).isEmpty() ? 0L : (long) ((String) a[0]).codePointAt(0));
    d.function("chr", INT4).returns(TEXT).java((c, a) -> character((Long) a[0]));
  }

  private static String character(long code) {
    if (code == 0) {
      throw new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "null character not permitted");
    }
    if (code < 0) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "character number must be positive");
    }
    if (code > Character.MAX_CODE_POINT) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED, "requested character too large for encoding: " + code);
    }
    if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED, "requested character not valid for encoding: " + code);
    }
    return Character.toString((int) code);
  }
}
