package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundFrom.Join;
import dev.manylite.translator.bound.BoundFrom.Join.Kind;
import dev.manylite.translator.bound.BoundStatement;

/**
 * A join as the right operand of a join → a chain of joins to the left, where that is the same.
 * SQLite computes a join in parentheses apart from the rest, where it sees nothing of the items
 * before it and uses none of their indexes.
 *
 * <pre>
 * FROM a, b LEFT JOIN c ON b.x = c.x          -- PostgreSQL reads: a CROSS JOIN (b LEFT JOIN c)
 * FROM (a CROSS JOIN b) LEFT JOIN c ON b.x = c.x
 * </pre>
 */
final class LeftDeepJoins implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    BoundFrom rewriteFrom(BoundFrom written) {
      BoundFrom from = super.rewriteFrom(written);
      return from instanceof Join join ? rotate(join) : from;
    }

    private static Join rotate(Join join) {
      if (!(join.right() instanceof Join right) || !inner(join.kind())) {
        return join;
      }
      if (inner(right.kind())) {
        BoundFrom left = rotate(new Join(Kind.CROSS, join.left(), right.left(), null));
        BoundExpression on = Nodes.and(join.on(), right.on());
        return new Join(on == null ? Kind.CROSS : Kind.INNER, left, right.right(), on);
      }
      if (right.kind() == Kind.LEFT && !SourcesRead.of(join.on()).readsAnyOf(right.right())) {
        BoundFrom left = rotate(new Join(join.kind(), join.left(), right.left(), join.on()));
        return new Join(Kind.LEFT, left, right.right(), right.on());
      }
      return join;
    }

    private static boolean inner(Kind kind) {
      return kind == Kind.INNER || kind == Kind.CROSS;
    }
  }
}
