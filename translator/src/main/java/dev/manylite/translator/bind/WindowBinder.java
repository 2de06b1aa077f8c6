package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.Query.NamedWindow;
import dev.manylite.translator.parse.tree.SortItem;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Window function calls and window definitions (manual, 4.2.8 and 7.2.5). */
final class WindowBinder {
  private final BindContext context;
  private final FrameBinder frames;

  WindowBinder(BindContext context) {
    this.context = context;
    this.frames = new FrameBinder(context);
  }

  BoundExpression call(FunctionCall tree, Resolved resolved, Scope scope) {
    BoundExpression filter =
        context.expressions().condition(tree.filter(), scope, ExpressionKind.FILTER);
    List<BoundExpression> parts = new ArrayList<>(resolved.arguments());
    if (filter != null) {
      parts.add(filter);
    }
    checkNesting(parts);
    ExpressionKind kind = scope.kind();
    if (kind != null && !kind.windowsAllowed()) {
      throw new SqlFault(
              SqlState.WINDOWING_ERROR, "window functions are not allowed in " + kind.place())
          .at(tree.position());
    }
    scope.markWindowFunctions();
    return new Window(
        resolved.function(),
        resolved.arguments(),
        filter,
        definition(tree.over(), scope),
        SqlType.of(resolved.type()));
  }

  private void checkNesting(List<BoundExpression> parts) {
    for (BoundExpression part : parts) {
      BoundExpression inner = BoundTree.find(part, Window.class::isInstance);
      if (inner != null) {
        throw new SqlFault(SqlState.WINDOWING_ERROR, "window function calls cannot be nested")
            .at(context.position(inner));
      }
    }
  }

  /** Checks a WINDOW clause, whether its windows are used or not; the keys of all of them. */
  List<BoundExpression> check(List<NamedWindow> windows, Scope scope) {
    for (int i = 0; i < windows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (windows.get(j).name().equals(windows.get(i).name())) {
          throw new SqlFault(
                  SqlState.WINDOWING_ERROR,
                  "window \"" + windows.get(i).name() + "\" is already defined")
              .at(windows.get(i).specification().position());
        }
      }
    }
    List<BoundExpression> keys = new ArrayList<>();
    for (NamedWindow window : windows) {
      WindowFrame defined = definition(window.specification(), scope);
      keys.addAll(defined.partitionBy());
      defined.orderBy().forEach(key -> keys.add(key.expression()));
    }
    return keys;
  }

  private WindowFrame definition(WindowSpecification specification, Scope scope) {
    if (specification.reference()) {
      return definition(named(specification, scope), scope);
    }
    List<BoundExpression> partitionBy = new ArrayList<>();
    for (Expression item : specification.partitionBy()) {
      BoundExpression key = key(item, scope, ExpressionKind.WINDOW_PARTITION);
      new Ordering(context).checkHashable(key, Locations.of(item));
      partitionBy.add(key);
    }
    List<SortKey> orderBy = new ArrayList<>();
    for (SortItem item : specification.orderBy()) {
      orderBy.add(
          new Ordering(context)
              .key(item, key(item.expression(), scope, ExpressionKind.WINDOW_ORDER)));
    }
    if (specification.name() != null) {
      WindowSpecification base = named(specification, scope);
      checkCopy(specification, base);
      WindowFrame inherited = definition(base, scope);
      partitionBy = inherited.partitionBy();
      if (orderBy.isEmpty()) {
        orderBy = inherited.orderBy();
      }
    }
    WindowFrame bound =
        new WindowFrame(partitionBy, orderBy, frames.bind(specification, orderBy, scope));
    context.uses().window(specification, bound);
    return bound;
  }

  private BoundExpression key(Expression tree, Scope scope, ExpressionKind kind) {
    return context.coercion().unknownToText(context.expressions().bind(tree, scope, kind));
  }

  private static WindowSpecification named(WindowSpecification specification, Scope scope) {
    List<NamedWindow> windows = scope.namedWindows();
    for (NamedWindow window : windows) {
      if (window.specification() == specification) {
        break;
      }
      if (window.name().equals(specification.name())) {
        return window.specification();
      }
    }
    throw new SqlFault(
            SqlState.UNDEFINED_OBJECT, "window \"" + specification.name() + "\" does not exist")
        .at(specification.position());
  }

  private static void checkCopy(WindowSpecification specification, WindowSpecification base) {
    String name = "\"" + specification.name() + "\"";
    if (!specification.partitionBy().isEmpty()) {
      throw windowing("cannot override PARTITION BY clause of window " + name, specification);
    }
    if (!specification.orderBy().isEmpty() && !base.orderBy().isEmpty()) {
      throw windowing("cannot override ORDER BY clause of window " + name, specification);
    }
    if (base.frame() != null) {
      SqlFault fault =
          windowing("cannot copy window " + name + " because it has a frame clause", specification);
      boolean bare = specification.orderBy().isEmpty() && specification.frame() == null;
      throw bare ? fault.withHint("Omit the parentheses in this OVER clause.") : fault;
    }
  }

  private static SqlFault windowing(String message, WindowSpecification specification) {
    return new SqlFault(SqlState.WINDOWING_ERROR, message).at(specification.position());
  }
}
