package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;

/** A rewrite of each query by itself, the queries in it first. Stateless. */
abstract class QueryRewrite implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    Sources sources = new Sources(statement);
    return new StatementRewriter() {
      @Override
      BoundQuery rewriteQuery(BoundQuery written) {
        return QueryRewrite.this.rewrite(super.rewriteQuery(written), sources);
      }
    }.rewrite(statement);
  }

  /**
   * The same query where there is nothing to do.
   *
   * @param sources for new FROM items
   */
  abstract BoundQuery rewrite(BoundQuery query, Sources sources);
}
