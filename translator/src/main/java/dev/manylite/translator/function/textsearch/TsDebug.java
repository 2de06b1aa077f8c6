package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.REGCONFIG;
import static dev.manylite.translator.type.Types.REGDICTIONARY;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;
import dev.manylite.translator.function.textsearch.dictionary.Dictionary;
import dev.manylite.translator.function.textsearch.parser.DefaultParser;
import dev.manylite.translator.function.textsearch.parser.Token;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** ts_debug (manual, 12.8.1): each token, its dictionary, and what that makes of it. */
final class TsDebug implements FunctionSet {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          new ResultColumn("alias", TEXT),
          new ResultColumn("description", TEXT),
          new ResultColumn("token", TEXT),
          new ResultColumn("dictionaries", array(REGDICTIONARY)),
          new ResultColumn("dictionary", REGDICTIONARY),
          new ResultColumn("lexemes", array(TEXT)));

  @Override
  public void define(Definitions d) {
    d.rows("ts_debug", REGCONFIG, TEXT)
        .returns(RECORD)
        .stable()
        .rows(
            COLUMNS, (c, a) -> rows(Configurations.byOid((Long) a[0]).orElse(null), (String) a[1]));
    d.rows("ts_debug", TEXT)
        .returns(RECORD)
        .stable()
        .rows(COLUMNS, (c, a) -> rows(CurrentConfiguration.of(c), (String) a[0]));
  }

  /** A configuration that is not there has no parser, and so no tokens. */
  private static List<Object[]> rows(Configuration configuration, String text) {
    if (configuration == null) {
      return List.of();
    }
    List<Object[]> rows = new ArrayList<>();
    DefaultParser parser = new DefaultParser(text);
    for (Token token = parser.next(); token != null; token = parser.next()) {
      rows.add(row(token, configuration.dictionary(token.type()).orElse(null)));
    }
    return rows;
  }

  private static Object[] row(Token token, Dictionary dictionary) {
    String alias = token.type().alias();
    String description = token.type().description();
    if (dictionary == null) {
      return new Object[] {
        alias, description, token.text(), ArrayValue.print(List.of()), null, null
      };
    }
    long oid = dictionary.oid();
    return new Object[] {
      alias,
      description,
      token.text(),
      ArrayValue.print(List.of(oid)),
      oid,
      ArrayValue.print(dictionary.lexize(token.text()))
    };
  }
}
