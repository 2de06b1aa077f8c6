package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;

/** Prints what stands after FROM, and makes its columns known. */
final class FromPrinter {
  private final Emission emission;

  FromPrinter(Emission emission) {
    this.emission = emission;
  }

  String print(BoundFrom from) {
    if (from instanceof BoundFrom.Table table) {
      return table(table);
    }
    if (from instanceof BoundFrom.Derived derived) {
      String query = emission.queries().print(derived.query());
      return "(" + query + ") AS " + named(derived.source());
    }
    if (from instanceof BoundFrom.CommonTableReference reference) {
      return QuotedName.of(reference.alias()) + " AS " + named(reference.source());
    }
    if (from instanceof BoundFrom.Function function) {
      return new FunctionPrinter(emission).print(function);
    }
    if (from instanceof BoundFrom.RowsFrom rows) {
      return new FunctionPrinter(emission).print(rows);
    }
    if (from instanceof BoundFrom.SelectListRows) {
      throw SqlFault.unsupported("set-returning function in a select list at this place");
    }
    return join((BoundFrom.Join) from);
  }

  String table(BoundFrom.Table table) {
    return emission.table(table.relation()) + " AS " + named(table.source());
  }

  private String named(int source) {
    String alias = emission.alias(source);
    emission.name(source, ColumnNaming.qualified(alias));
    return alias;
  }

  private String join(BoundFrom.Join join) {
    String left = print(join.left());
    String right = print(join.right());
    if (join.right() instanceof BoundFrom.Join) {
      right = "(" + right + ")";
    }
    // CROSS JOIN would forbid SQLite to choose the order.
    String kind =
        switch (join.kind()) {
          case INNER, CROSS -> " JOIN ";
          case LEFT -> " LEFT JOIN ";
          case RIGHT -> " RIGHT JOIN ";
          case FULL -> " FULL JOIN ";
        };
    String on = join.on() == null ? "" : " ON " + emission.expressions().condition(join.on());
    return left + kind + right + on;
  }
}
