package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.textsearch.TsRewriteQuery;
import dev.manylite.translator.function.textsearch.TsStat;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ts_stat and ts_rewrite with the text of a query (manual, 12.4.2.1, 12.4.4). Where the text is
 * written out, the query is part of the statement: {@code ts_stat('SELECT v FROM t')} reads {@code
 * ARRAY(SELECT v FROM t)}.
 */
final class QueryTextBinder {
  private static final List<String> NAMES = List.of("key", "substitute");

  private final BindContext context;

  QueryTextBinder(BindContext context) {
    this.context = context;
  }

  /** Empty for every other call, and where the text is not known yet. */
  Optional<Resolved> resolve(FunctionCall tree, Scope scope) {
    boolean ours = tree.schema() == null || tree.schema().equals("pg_catalog");
    boolean plain = ours && tree.arguments().stream().allMatch(a -> a.name() == null);
    int count = tree.arguments().size();
    if (plain && tree.name().equals("ts_stat") && (count == 1 || count == 2)) {
      return text(tree, 0).map(sql -> statistics(tree, sql, scope));
    }
    if (plain && tree.name().equals("ts_rewrite") && count == 2) {
      return text(tree, 1).map(sql -> rewriting(tree, sql, scope));
    }
    return Optional.empty();
  }

  private static Optional<String> text(FunctionCall tree, int argument) {
    Expression value = tree.arguments().get(argument).value();
    if (value instanceof Expression.Cast cast && cast.type().name().equals("text")) {
      value = cast.operand();
    }
    return value instanceof Expression.StringLiteral literal
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  private Resolved statistics(FunctionCall tree, String sql, Scope scope) {
    List<BoundExpression> arguments = new ArrayList<>();
    arguments.add(
        rows(sql, scope, Types.TSVECTOR, 1, "ts_stat query must return one tsvector column"));
    if (tree.arguments().size() > 1) {
      arguments.add(argument(tree, 1, Types.TEXT, scope));
    }
    Signature function = TsStat.of(arguments.size() > 1);
    return new Resolved(function, arguments, Types.RECORD);
  }

  private Resolved rewriting(FunctionCall tree, String sql, Scope scope) {
    BoundExpression query = argument(tree, 0, Types.TSQUERY, scope);
    BoundExpression pairs =
        rows(sql, scope, Types.TSQUERY, 2, "ts_rewrite query must return two tsquery columns");
    return new Resolved(TsRewriteQuery.SIGNATURE, List.of(query, pairs), Types.TSQUERY);
  }

  private BoundExpression argument(FunctionCall tree, int index, PgType type, Scope scope) {
    Expression value = tree.arguments().get(index).value();
    return context.coercion().implicit(context.expressions().bind(value, scope), type);
  }

  /**
   * The query's rows as an array: of its column, or of rows. Names of the statement are unknown.
   */
  private BoundExpression rows(String sql, Scope scope, PgType type, int columns, String message) {
    Scope alone = new Scope(null);
    ExpressionKind kind = scope.kind();
    if (kind != null && kind.stored()) {
      throw SqlFault.unsupported("the text of a query in " + kind.storedName());
    }
    try {
      Query query = parse(sql);
      List<OutputColumn> outputs = context.queries().bind(query, alone).columns();
      boolean fits =
          outputs.size() == columns
              && outputs.stream().allMatch(c -> c.expression().type().oid() == type.oid());
      if (!fits) {
        throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
      }
      BoundQuery bound =
          context.queries().bind(columns == 1 ? query : paired(query), new Scope(null));
      PgType element = bound.columns().get(0).expression().type().base();
      return new BoundExpression.ArrayQuery(bound, SqlType.of(Types.array(element)));
    } catch (SqlFault fault) {
      // What it points at is in the other text.
      throw new SqlFault(fault.sqlState(), fault.getMessage())
          .withDetail(fault.detail())
          .withHint(fault.hint());
    }
  }

  private static Query parse(String sql) {
    List<ParsedStatement> statements = Parser.parse(sql);
    if (statements.size() != 1 || !(statements.get(0).tree() instanceof Statement.Select select)) {
      throw SqlFault.unsupported("a function's query text that is no single query");
    }
    return select.query();
  }

  /** {@code SELECT ROW(key, substitute) FROM (query) AS q(key, substitute)}. */
  private static Query paired(Query query) {
    int position = query.position();
    Expression row =
        new Expression.RowConstructor(
            NAMES.stream()
                .<Expression>map(n -> new Expression.ColumnReference(List.of(n), position))
                .toList(),
            true,
            position);
    FromItem from =
        new FromItem.Subquery(query, false, new FromItem.Alias("q", NAMES, List.of()), position);
    Query.Select select =
        new Query.Select(
            false,
            List.of(),
            List.of(new Query.SelectItem(row, null, position)),
            null,
            List.of(from),
            null,
            false,
            List.of(),
            null,
            List.of(),
            position);
    return new Query(null, select, List.of(), null, null, false, List.of(), position);
  }
}
