package dev.manylite.translator.function.textsearch.words;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsVector;

/** What SQLite calls to write and to search a table of words. */
public final class WordFunctions {
  public static final String WORDS_NAME = "pg_words";

  /** The document of a key's number and its tsvector; empty for null. */
  public static final Signature WORDS =
      InternalFunction.java(
          WORDS_NAME,
          Types.TEXT,
          Volatility.IMMUTABLE,
          false,
          (context, values) ->
              values[1] == null
                  ? ""
                  : new Words((Long) values[0]).document(TsVector.read((String) values[1])));

  /** What finds the rows that a tsquery may match by a key; nothing for null. */
  public static final Signature SEARCH =
      InternalFunction.java(
          "pg_words_search",
          Types.TEXT,
          Volatility.IMMUTABLE,
          false,
          (context, values) ->
              values[1] == null
                  ? Words.NOTHING
                  : new Words((Long) values[0]).search(TsQuery.read((String) values[1])).text());

  /** Whether that finds no others. */
  public static final Signature EXACT =
      InternalFunction.java(
          "pg_words_exact",
          Types.BOOL,
          Volatility.IMMUTABLE,
          true,
          (context, values) ->
              new Words(1).search(TsQuery.read((String) values[0])).exact() ? 1L : 0L);

  private WordFunctions() {}
}
