package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TSQUERY;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** ts_rewrite (manual, 12.4.2.1) with the targets and substitutes that its query gave. */
public final class TsRewriteQuery {
  public static final Signature SIGNATURE =
      new Signature(
          "ts_rewrite",
          false,
          List.of(TSQUERY, array(RECORD)),
          TSQUERY,
          Kind.SCALAR,
          Volatility.VOLATILE,
          true,
          false,
          0,
          new Implementation.Scalar(
              "pg_ts_rewrite_query", (c, a) -> rewrite((String) a[0], (String) a[1])));

  private TsRewriteQuery() {}

  private static String rewrite(String value, String pairs) {
    TsQuery query = TsQuery.read(value);
    if (query.isEmpty()) {
      return value;
    }
    QueryRewriting rewriting = new QueryRewriting(query);
    for (Object row : ArrayValue.parse(pairs)) {
      List<Object> pair = ArrayValue.parse((String) row);
      boolean complete = pair.get(0) != null && pair.get(1) != null;
      TsQuery target = complete ? TsQuery.read((String) pair.get(0)) : TsQuery.EMPTY;
      if (!target.isEmpty()) {
        rewriting.replace(target, TsQuery.read((String) pair.get(1)));
        rewriting.settle();
      }
    }
    return rewriting.result().toString();
  }
}
