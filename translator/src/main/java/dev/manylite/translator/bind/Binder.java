package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;

/**
 * Parse tree + catalog + parameter types → typed tree. One instance serves all threads; what is
 * known while a statement is being bound lives in its {@code BindContext}.
 */
public final class Binder {

  /**
   * Binds a SELECT, INSERT, UPDATE or DELETE.
   *
   * @param parameterHints type OIDs of $1 … as the client gave them; 0 where it leaves the choice
   */
  public Binding bind(
      Statement statement, int[] parameterHints, Catalog catalog, TypeContext types) {
    throw SqlFault.unsupported(statement.getClass().getSimpleName());
  }

  /**
   * Binds an expression that the schema stores.
   *
   * @param relation the table whose columns it may name (source 1); null for none
   * @param target the type that it is assigned to; null to leave it as it is
   */
  public BoundExpression bindExpression(
      Expression expression,
      ExpressionUse use,
      Relation relation,
      SqlType target,
      Catalog catalog,
      TypeContext types) {
    throw SqlFault.unsupported(use.name());
  }
}
