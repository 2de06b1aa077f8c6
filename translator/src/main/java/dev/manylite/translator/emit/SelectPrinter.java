package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import java.util.List;
import java.util.stream.Collectors;

/** Prints SELECT … FROM … WHERE … GROUP BY … HAVING. */
final class SelectPrinter {
  private final Emission emission;
  private final FromPrinter from;

  SelectPrinter(Emission emission) {
    this.emission = emission;
    from = new FromPrinter(emission);
  }

  FromPrinter from() {
    return from;
  }

  String print(
      Select select, List<OutputColumn> columns, List<OutputColumn> names, boolean collate) {
    if (!select.distinctOn().isEmpty()) {
      throw SqlFault.unsupported("DISTINCT ON at this place");
    }
    if (select.groupingSets() != null) {
      throw SqlFault.unsupported("GROUPING SETS at this place");
    }
    // First, since it says how columns are named.
    String source = select.from() == null ? "" : " FROM " + from.print(select.from());
    ExpressionPrinter expressions = emission.expressions();
    StringBuilder text = new StringBuilder(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
    for (int i = 0; i < columns.size(); i++) {
      BoundExpression value = columns.get(i).expression();
      text.append(i == 0 ? "" : ", ")
          .append(
              collate || select.distinct() ? expressions.equated(value) : expressions.print(value))
          .append(" AS ")
          .append(names.get(i).alias());
    }
    if (columns.isEmpty()) {
      text.append("NULL");
    }
    text.append(source);
    if (select.where() != null) {
      text.append(" WHERE ").append(expressions.condition(select.where()));
    }
    text.append(grouping(select));
    return text.toString();
  }

  private String grouping(Select select) {
    if (!select.grouped()) {
      return "";
    }
    ExpressionPrinter expressions = emission.expressions();
    String having = select.having() == null ? null : expressions.condition(select.having());
    if (select.groupBy().isEmpty()) {
      return having == null ? "" : " HAVING " + having;
    }
    String keys =
        select.groupBy().stream()
            .map(e -> OrderPrinter.isConstant(e) ? "NULL" : expressions.equated(e))
            .collect(Collectors.joining(", "));
    return " GROUP BY " + keys + (having == null ? "" : " HAVING " + having);
  }
}
