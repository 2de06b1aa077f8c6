package dev.manylite.translator.function.cast;

import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The little language in which casts are declared:
 *
 * <pre>{@code
 * t.from(INT4).to(INT8).implicit().relabel();
 * t.from(FLOAT8).to(INT4).assignment().java((c, a) -> …);
 * }</pre>
 */
final class CastTable {
  private final List<CastDefinition> definitions = new ArrayList<>();

  List<CastDefinition> definitions() {
    return List.copyOf(definitions);
  }

  Row from(PgType source) {
    return new Row(source);
  }

  /** One cast in the making; ended by {@code relabel}, {@code sql}, {@code java}, {@code text}. */
  final class Row {
    private final PgType source;
    private PgType target;
    private Context context = Context.EXPLICIT;
    private Volatility volatility = Volatility.IMMUTABLE;

    private Row(PgType source) {
      this.source = source;
    }

    Row to(PgType type) {
      target = type;
      return this;
    }

    Row implicit() {
      context = Context.IMPLICIT;
      return this;
    }

    Row assignment() {
      context = Context.ASSIGNMENT;
      return this;
    }

    /** The session's settings or the catalog matter. */
    Row stable() {
      volatility = Volatility.STABLE;
      return this;
    }

    void relabel() {
      add(new Method.Relabel());
    }

    void text() {
      add(new Method.ByText());
    }

    /** In SQLite's words, and in Java for an array's elements. */
    void sql(String template, ScalarBody body) {
      function(new Implementation.Template(template, body));
    }

    void java(ScalarBody body) {
      function(new Implementation.Scalar("pg_cast_" + source.name() + "_" + target.name(), body));
    }

    /** The body is made for the target's modifier, which it applies itself. */
    void byModifier(IntFunction<ScalarBody> body) {
      function(
          new Implementation.ByType(
              "pg_cast_" + source.name() + "_" + target.name(),
              (name, types, result) ->
                  new Implementation.Scalar(name, body.apply(result.modifier()))));
    }

    private void function(Implementation implementation) {
      add(
          new Method.ByFunction(
              new Signature(
                  target.name(),
                  false,
                  List.of(source),
                  target,
                  Kind.SCALAR,
                  volatility,
                  true,
                  false,
                  0,
                  implementation)));
    }

    private void add(Method method) {
      definitions.add(new CastDefinition(source, target, context, method));
    }
  }
}
