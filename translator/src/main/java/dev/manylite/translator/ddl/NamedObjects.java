package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what a stored text names, as pg_depend tells it. */
final class NamedObjects implements NameUses {
  private final Set<CatalogObject> objects = new LinkedHashSet<>();

  /** A relation of which a column is named is not told itself. */
  Set<CatalogObject> objects() {
    Set<CatalogObject> told = new LinkedHashSet<>(objects);
    objects.stream().filter(o -> o.part() != 0).forEach(o -> told.remove(o.whole()));
    return told;
  }

  @Override
  public void relation(FromItem.Table tree, Relation relation) {
    // Without a position it is not named but set in, as the table of a CHECK.
    if (tree.position() != SqlFault.NO_POSITION) {
      objects.add(CatalogObject.relation(relation.oid()));
    }
  }

  @Override
  public void column(Expression.ColumnReference tree, int relationOid, int attributeNumber) {
    objects.add(CatalogObject.column(relationOid, attributeNumber));
  }

  @Override
  public void target(Statement.Target tree, int relationOid, int attributeNumber) {
    objects.add(CatalogObject.column(relationOid, attributeNumber));
  }

  @Override
  public void targets(Statement.Insert tree, int relationOid, List<Column> columns) {
    columns.forEach(c -> objects.add(CatalogObject.column(relationOid, c.number())));
  }

  @Override
  public void star(Expression.Star tree, List<StarColumn> columns) {
    for (StarColumn column : columns) {
      if (column.relationOid() != 0) {
        objects.add(CatalogObject.column(column.relationOid(), column.attributeNumber()));
      }
    }
  }

  @Override
  public void type(TypeName tree, PgType type) {
    objects.add(CatalogObject.type(type.oid()));
  }

  @Override
  public void routine(Expression.FunctionCall tree, Routine routine) {
    objects.add(CatalogObject.routine(routine.oid()));
  }

  @Override
  public void expression(Expression tree, BoundExpression bound) {
    if (bound instanceof BoundExpression.Constant constant
        && constant.type().base() == Types.REGCLASS
        && constant.value() instanceof Long oid) {
      objects.add(CatalogObject.relation(oid.intValue()));
    }
  }
}
