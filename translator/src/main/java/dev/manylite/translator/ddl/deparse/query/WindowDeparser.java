package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.parse.tree.Query.NamedWindow;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Exclusion;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** WINDOW clauses and what stands behind OVER (get_rule_windowspec; manual, 4.2.8). */
final class WindowDeparser {
  private final QueryDeparser queries;
  private final QueryExpressions expressions;
  private final Layout layout;
  private final Map<WindowSpecification, WindowFrame> meanings;

  /** Those of the query being printed. */
  private List<NamedWindow> named = List.of();

  WindowDeparser(
      QueryDeparser queries,
      QueryExpressions expressions,
      Layout layout,
      Map<WindowSpecification, WindowFrame> meanings) {
    this.queries = queries;
    this.expressions = expressions;
    this.layout = layout;
    this.meanings = meanings;
  }

  /** From here on the windows of another query are meant; returns those that were before. */
  List<NamedWindow> enter(List<NamedWindow> windows) {
    List<NamedWindow> before = named;
    named = windows;
    return before;
  }

  void clause(List<NamedWindow> windows) {
    for (int i = 0; i < windows.size(); i++) {
      NamedWindow window = windows.get(i);
      if (i == 0) {
        layout.keyword(" WINDOW ", -Layout.STANDARD, Layout.STANDARD, 1);
      } else {
        layout.append(", ");
      }
      layout.append(PgText.identifier(window.name()) + " AS ");
      specification(window.specification(), meaning(window.specification()));
    }
  }

  private WindowFrame meaning(WindowSpecification tree) {
    WindowFrame bound = meanings.get(tree);
    if (bound == null) {
      throw QueryExpressions.refused("this window");
    }
    return bound;
  }

  /** A window that is written as one that has a name is that one. */
  void over(WindowSpecification tree, WindowFrame bound) {
    if (tree.reference()) {
      layout.append(PgText.identifier(tree.name()));
      return;
    }
    for (NamedWindow window : named) {
      WindowSpecification other = window.specification();
      if (Objects.equals(other.name(), tree.name())
          && other.orderBy().size() == tree.orderBy().size()
          && meaning(other).equals(bound)) {
        layout.append(PgText.identifier(window.name()));
        return;
      }
    }
    specification(tree, bound);
  }

  private void specification(WindowSpecification tree, WindowFrame bound) {
    layout.append("(");
    String separator = "";
    if (tree.name() != null) {
      layout.append(PgText.identifier(tree.name()));
      separator = " ";
    }
    if (!tree.partitionBy().isEmpty()) {
      layout.append(separator + "PARTITION BY ");
      String comma = "";
      for (BoundExpression key : bound.partitionBy()) {
        layout.append(comma);
        queries.sorted(key);
        comma = ", ";
      }
      separator = " ";
    }
    if (!tree.orderBy().isEmpty()) {
      layout.append(separator + "ORDER BY ");
      queries.orderBy(bound.orderBy(), null);
      separator = " ";
    }
    if (tree.frame() != null) {
      layout.append(separator);
      frame(tree.frame(), bound.frame());
    }
    layout.append(")");
  }

  private void frame(WindowSpecification.Frame tree, WindowFrame.Frame bound) {
    layout.append(tree.mode().name() + (tree.between() ? " BETWEEN " : " "));
    bound(bound.start());
    if (tree.between()) {
      layout.append(" AND ");
      bound(bound.end());
    }
    if (tree.exclusion() != Exclusion.NO_OTHERS) {
      layout.append(" EXCLUDE " + words(tree.exclusion()));
    }
  }

  private void bound(WindowFrame.Bound bound) {
    if (bound.offset() == null) {
      layout.append(words(bound.kind()));
      return;
    }
    expressions.print(bound.offset(), false);
    boolean before = bound.kind() == WindowSpecification.Bound.Kind.OFFSET_PRECEDING;
    layout.append(before ? " PRECEDING" : " FOLLOWING");
  }

  private static String words(Enum<?> choice) {
    return choice.name().replace('_', ' ');
  }
}
