package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.REGDICTIONARY;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.dictionary.Dictionaries;
import dev.manylite.translator.function.textsearch.dictionary.Dictionary;
import dev.manylite.translator.type.value.ArrayValue;

/** ts_lexize (manual, 12.8.3): no words for a stop word. */
final class TsLexize implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("ts_lexize", REGDICTIONARY, TEXT)
        .returns(array(TEXT))
        .java((c, a) -> ArrayValue.print(dictionary((Long) a[0]).lexize((String) a[1])));
  }

  private static Dictionary dictionary(long oid) {
    return Dictionaries.byOid(oid)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INTERNAL_ERROR,
                    "cache lookup failed for text search dictionary " + oid));
  }
}
