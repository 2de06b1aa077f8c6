package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.ColumnReference;
import java.util.List;

/** Names of columns → what they mean (manual, 4.2.1; PostgreSQL's transformColumnRef). */
final class ColumnResolver {
  private final BindContext context;
  private final MissingNames missing;

  ColumnResolver(BindContext context) {
    this.context = context;
    this.missing = new MissingNames(context);
  }

  BoundExpression resolve(ColumnReference reference, Scope scope) {
    List<String> names = reference.names();
    if (scope.kind() == ExpressionKind.DEFAULT) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED, "cannot use column reference in DEFAULT expression")
          .at(reference.position());
    }
    String column = names.get(names.size() - 1);
    if (names.size() == 1 && scope.domainValue() != null && column.equals("value")) {
      return scope.domainValue();
    }
    return context.variables() == Variables.NONE
        ? column(reference, scope)
        : withVariables(reference, scope);
  }

  private BoundExpression column(ColumnReference reference, Scope scope) {
    List<String> names = reference.names();
    int position = reference.position();
    String column = names.get(names.size() - 1);
    if (names.size() == 1) {
      BoundExpression found = unqualified(column, scope, false, position);
      if (found != null) {
        return told(reference, found);
      }
      ScopeItem item = table(null, column, scope, position);
      if (item != null) {
        return context.rows().whole(item, position);
      }
      throw missing.column(null, column, scope, position);
    }
    String table = names.get(names.size() - 2);
    ScopeItem item = qualifier(names.subList(0, names.size() - 1), names, scope, position);
    BoundExpression found = in(item, column, position);
    if (found == null) {
      Expression whole = new Expression.Star(names.subList(0, names.size() - 1), position);
      found = context.expressions().functions().ofRow(column, whole, scope, position);
    }
    if (found == null) {
      throw missing.column(table, column, scope, position);
    }
    return told(reference, found);
  }

  /** Within a function's body: a variable where it is no column. */
  private BoundExpression withVariables(ColumnReference reference, Scope scope) {
    List<String> names = reference.names();
    int position = reference.position();
    Variables variables = context.variables();
    if (variables.first()) {
      BoundExpression variable = context.variableBinder().find(names, position);
      if (variable != null) {
        return variable;
      }
    }
    SqlFault fault = null;
    BoundExpression column = null;
    try {
      column = column(reference, scope);
    } catch (SqlFault missing) {
      boolean unknown =
          missing.sqlState().equals(SqlState.UNDEFINED_COLUMN)
              || missing.sqlState().equals(SqlState.UNDEFINED_TABLE);
      if (!unknown) {
        throw missing;
      }
      fault = missing;
    }
    if (column != null && variables.ambiguous(names) == null) {
      return column;
    }
    BoundExpression variable = context.variableBinder().find(names, position);
    if (variable == null) {
      if (fault != null) {
        throw fault;
      }
      return column;
    }
    if (column != null) {
      throw variables.ambiguous(names).at(position);
    }
    return variable;
  }

  private BoundExpression told(ColumnReference reference, BoundExpression found) {
    String name = reference.names().get(reference.names().size() - 1);
    if (found instanceof ColumnValue value && isOwn(value, name)) {
      context
          .uses()
          .column(reference, value.origin().relationOid(), value.origin().attributeNumber());
    }
    return found;
  }

  /** A relation's column under the name that it has there. */
  boolean isOwn(ColumnValue value, String name) {
    ScopeItem item = context.item(value.source());
    return item != null
        && item.relation() != null
        && value.origin() != null
        && value.origin().relationOid() == item.relation().oid()
        && value.origin().column().equals(name);
  }

  /**
   * The item that {@code t}, {@code s.t} or {@code db.s.t} names.
   *
   * @param whole the whole name, for errors
   */
  ScopeItem qualifier(List<String> names, List<String> whole, Scope scope, int position) {
    if (names.size() > 3) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "improper qualified name (too many dotted names): " + String.join(".", whole))
          .at(position);
    }
    if (names.size() == 3 && !names.get(0).equals(context.catalog().database())) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cross-database references are not implemented: " + String.join(".", whole))
          .at(position);
    }
    String schema = names.size() == 1 ? null : names.get(names.size() - 2);
    String table = names.get(names.size() - 1);
    ScopeItem item = table(schema, table, scope, position);
    if (item == null) {
      throw missing.table(schema, table, scope, position);
    }
    return item;
  }

  /** Whether FROM has an item of that name, which hides a variable. */
  boolean isItem(List<String> names, Scope scope) {
    int size = names.size();
    return size <= 2
        && table(size == 1 ? null : names.get(0), names.get(size - 1), scope, SqlFault.NO_POSITION)
            != null;
  }

  /**
   * A column by its bare name, looked for from the innermost level outwards; null if there is none.
   */
  BoundExpression unqualified(String name, Scope scope, boolean localOnly, int position) {
    for (Scope level = scope; level != null; level = level.parent()) {
      BoundExpression found = null;
      for (ScopeItem item : level.visible()) {
        if (!item.columnsVisible() || item.lateralOnly() && !level.lateralActive()) {
          continue;
        }
        BoundExpression here = in(item, name, position);
        if (here == null) {
          continue;
        }
        if (found != null) {
          throw ambiguous(name, position);
        }
        checkLateral(item, level, position);
        found = here;
      }
      if (found != null || localOnly) {
        return found;
      }
    }
    return null;
  }

  /** The FROM item of that name, looked for outwards; null if there is none. */
  ScopeItem table(String schema, String name, Scope scope, int position) {
    for (Scope level = scope; level != null; level = level.parent()) {
      ScopeItem found = null;
      for (ScopeItem item : level.visible()) {
        if (!item.tableVisible()
            || item.lateralOnly() && !level.lateralActive()
            || !named(item, schema, name)) {
          continue;
        }
        if (found != null) {
          throw new SqlFault(
                  SqlState.AMBIGUOUS_ALIAS, "table reference \"" + name + "\" is ambiguous")
              .at(position);
        }
        checkLateral(item, level, position);
        found = item;
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean named(ScopeItem item, String schema, String name) {
    if (!name.equals(item.name())) {
      return false;
    }
    return schema == null
        || !item.aliased() && item.relation() != null && item.relation().schema().equals(schema);
  }

  private static void checkLateral(ScopeItem item, Scope level, int position) {
    if (!item.lateralOnly()) {
      return;
    }
    if (!item.lateralAllowed()) {
      SqlFault fault =
          new SqlFault(
                  SqlState.INVALID_COLUMN_REFERENCE,
                  "invalid reference to FROM-clause entry for table \"" + item.name() + "\"")
              .at(position);
      throw level.target() == item.source()
          ? fault.withHint(
              "There is an entry for table \""
                  + item.name()
                  + "\", but it cannot be referenced from this part of the query.")
          : fault.withDetail(
              "The combining JOIN type must be INNER or LEFT for a LATERAL reference.");
    }
    level.countLateralReference();
  }

  /** The item's column; null if it has none of that name. */
  private BoundExpression in(ScopeItem item, String name, int position) {
    ScopeColumn found = null;
    for (ScopeColumn column : item.columns()) {
      if (column.name().equals(name)) {
        if (found != null) {
          throw ambiguous(name, position);
        }
        found = column;
      }
    }
    if (found != null) {
      return context.at(found.reference(), position);
    }
    try {
      BoundExpression system = SystemColumns.find(item, name);
      return system == null ? null : context.at(system, position);
    } catch (SqlFault fault) {
      throw fault.at(position);
    }
  }

  private static SqlFault ambiguous(String name, int position) {
    return new SqlFault(SqlState.AMBIGUOUS_COLUMN, "column reference \"" + name + "\" is ambiguous")
        .at(position);
  }
}
