package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.WindowSpecification;
import java.util.IdentityHashMap;
import java.util.Map;

/** In what form the text has what was bound: EXTRACT or a call of the function behind it. */
public final class WrittenForms implements NameUses {
  private final Map<BoundExpression, Expression> trees = new IdentityHashMap<>();
  private final Map<WindowSpecification, WindowFrame> windows = new IdentityHashMap<>();
  private final Map<Query, BoundQuery> queries = new IdentityHashMap<>();

  @Override
  public void expression(Expression tree, BoundExpression bound) {
    trees.putIfAbsent(bound, tree);
  }

  @Override
  public void window(WindowSpecification tree, WindowFrame bound) {
    windows.put(tree, bound);
  }

  @Override
  public void query(Query tree, BoundQuery bound) {
    queries.put(tree, bound);
  }

  public Map<BoundExpression, Expression> trees() {
    return trees;
  }

  public Map<WindowSpecification, WindowFrame> windows() {
    return windows;
  }

  public Map<Query, BoundQuery> queries() {
    return queries;
  }
}
