package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.TSQUERY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.textsearch.TsQuery;

/** ts_rewrite with a target and its substitute (manual, 12.4.2.1). */
final class TsRewrite implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("ts_rewrite", TSQUERY, TSQUERY, TSQUERY)
        .returns(TSQUERY)
        .java((c, a) -> rewrite(read(a[0]), read(a[1]), read(a[2])).toString());
  }

  private static TsQuery read(Object value) {
    return TsQuery.read((String) value);
  }

  private static TsQuery rewrite(TsQuery query, TsQuery target, TsQuery substitute) {
    if (query.isEmpty() || target.isEmpty()) {
      return query;
    }
    QueryRewriting rewriting = new QueryRewriting(query);
    rewriting.replace(target, substitute);
    return rewriting.result();
  }
}
