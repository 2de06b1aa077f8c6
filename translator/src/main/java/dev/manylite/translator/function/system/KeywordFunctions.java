package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.parse.Keyword;
import dev.manylite.translator.parse.KeywordCategory;
import dev.manylite.translator.parse.Keywords;
import java.util.Comparator;
import java.util.List;

/** pg_get_keywords (manual, 9.26.3): the words that the parser knows. */
final class KeywordFunctions implements FunctionSet {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("word", TEXT),
          new ResultColumn("catcode", CHAR),
          new ResultColumn("barelabel", BOOL),
          new ResultColumn("catdesc", TEXT),
          new ResultColumn("baredesc", TEXT));

  @Override
  public void define(Definitions d) {
    d.rows("pg_get_keywords")
        .returns(RECORD)
        .stable()
        .rows(
            COLUMNS,
            (c, a) ->
                Keywords.all().stream()
                    .sorted(Comparator.comparing(Keyword::word))
                    .map(KeywordFunctions::row)
                    .toList());
  }

  private static Object[] row(Keyword keyword) {
    return new Object[] {
      keyword.word(),
      keyword.category().code(),
      keyword.bareLabel() ? 1L : 0L,
      described(keyword.category()),
      keyword.bareLabel() ? "can be bare label" : "requires AS"
    };
  }

  private static String described(KeywordCategory category) {
    return switch (category) {
      case UNRESERVED -> "unreserved";
      case COLUMN_NAME -> "unreserved (cannot be function or type name)";
      case TYPE_OR_FUNCTION_NAME -> "reserved (can be function or type name)";
      case RESERVED -> "reserved";
    };
  }
}
