package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.cast.Casts;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions over anything that are defined by the same one over text.
 *
 * <pre>
 * day || 'x'
 * day::text || 'x'
 * </pre>
 */
final class InlineText implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private static final SqlType TEXT = SqlType.of(Types.TEXT);

    @Override
    public BoundExpression visitCall(Call written) {
      Call call = (Call) super.visitCall(written);
      if (!(call.function().implementation() instanceof Implementation.OverText)) {
        return call;
      }
      List<BoundExpression> texts = new ArrayList<>();
      for (BoundExpression argument : call.arguments()) {
        texts.add(text(argument));
      }
      return new Call(overText(call.function()), texts, call.type());
    }

    private static BoundExpression text(BoundExpression value) {
      if (value.type().oid() == Types.TEXT.oid()) {
        return value;
      }
      return new Cast(
          value,
          Casts.builtIn().find(value.type().base(), Types.TEXT).orElseThrow().method(),
          true,
          TEXT);
    }

    private static Signature overText(Signature function) {
      Functions all = Functions.builtIn();
      return (function.operator() ? all.operators(function.name()) : all.named(function.name()))
          .stream()
              .filter(s -> s.arguments().size() == function.arguments().size())
              .filter(s -> s.arguments().stream().allMatch(t -> t.oid() == Types.TEXT.oid()))
              .findFirst()
              .orElseThrow();
    }
  }
}
