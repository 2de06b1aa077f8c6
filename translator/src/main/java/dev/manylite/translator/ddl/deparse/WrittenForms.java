package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.parse.tree.Expression;
import java.util.IdentityHashMap;
import java.util.Map;

/** In what form the text has what was bound: EXTRACT or a call of the function behind it. */
public final class WrittenForms implements NameUses {
  private final Map<BoundExpression, Expression> trees = new IdentityHashMap<>();

  @Override
  public void expression(Expression tree, BoundExpression bound) {
    trees.putIfAbsent(bound, tree);
  }

  public Map<BoundExpression, Expression> trees() {
    return trees;
  }
}
