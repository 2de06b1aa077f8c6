package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSQUERY;
import static dev.manylite.translator.type.Types.TSVECTOR;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.match.QueryMatch;
import dev.manylite.translator.function.textsearch.match.VectorWords;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsQueryReader.Syntax;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.List;

/** {@code @@} and its older name {@code @@@} (manual, table 9.42). */
final class TextMatch implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String symbol : List.of("@@", "@@@")) {
      d.operator(symbol, TSVECTOR, TSQUERY)
          .returns(BOOL)
          .java((c, a) -> matches(TsVector.read((String) a[0]), TsQuery.read((String) a[1])));
      d.operator(symbol, TSQUERY, TSVECTOR)
          .returns(BOOL)
          .java((c, a) -> matches(TsVector.read((String) a[1]), TsQuery.read((String) a[0])));
    }
    d.operator("@@", TEXT, TSQUERY)
        .returns(BOOL)
        .stable()
        .java((c, a) -> matches(vector(c, a[0]), TsQuery.read((String) a[1])));
    d.operator("@@", TEXT, TEXT)
        .returns(BOOL)
        .stable()
        .java((c, a) -> matches(vector(c, a[0]), plainQuery(c, (String) a[1])));
  }

  private static TsVector vector(FunctionContext context, Object text) {
    return Document.vector(context, CurrentConfiguration.of(context), (String) text);
  }

  private static TsQuery plainQuery(FunctionContext context, String text) {
    return ToTsQuery.query(
        context, CurrentConfiguration.of(context), text, Syntax.PLAIN, Operator.AND);
  }

  private static Long matches(TsVector vector, TsQuery query) {
    return QueryMatch.matches(query, new VectorWords(vector)) ? 1L : 0L;
  }
}
