package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.function.textsearch.parser.DefaultParser;
import dev.manylite.translator.function.textsearch.parser.Token;
import dev.manylite.translator.function.textsearch.parser.TokenType;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** ts_parse and ts_token_type (manual, 12.8.2), by the parser's name or OID. */
final class ParserFunctions implements FunctionSet {
  /** Of the only parser. */
  private static final long DEFAULT_PARSER = 3722;

  @Override
  public void define(Definitions d) {
    for (PgType parser : List.of(TEXT, OID)) {
      d.rows("ts_parse", parser, TEXT)
          .returns(RECORD)
          .stable()
          .rows(
              List.of(new ResultColumn("tokid", INT4), new ResultColumn("token", TEXT)),
              (c, a) -> {
                check(a[0]);
                return tokens((String) a[1]);
              });
      d.rows("ts_token_type", parser)
          .returns(RECORD)
          .stable()
          .rows(
              List.of(
                  new ResultColumn("tokid", INT4),
                  new ResultColumn("alias", TEXT),
                  new ResultColumn("description", TEXT)),
              (c, a) -> {
                check(a[0]);
                return Arrays.stream(TokenType.values()).map(ParserFunctions::row).toList();
              });
    }
  }

  private static void check(Object parser) {
    if (parser instanceof Long oid) {
      if (oid != DEFAULT_PARSER) {
        throw new SqlFault(
            SqlState.INTERNAL_ERROR, "cache lookup failed for text search parser " + oid);
      }
    } else if (!parser.equals("default") && !parser.equals("pg_catalog.default")) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT, "text search parser \"" + parser + "\" does not exist");
    }
  }

  private static List<Object[]> tokens(String text) {
    List<Object[]> rows = new ArrayList<>();
    DefaultParser parser = new DefaultParser(text);
    for (Token token = parser.next(); token != null; token = parser.next()) {
      rows.add(new Object[] {(long) token.type().id(), token.text()});
    }
    return rows;
  }

  private static Object[] row(TokenType type) {
    return new Object[] {(long) type.id(), type.alias(), type.description()};
  }
}
