package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.Statement.Insert.Overriding;
import dev.manylite.translator.parse.tree.TargetPart;
import java.util.ArrayList;
import java.util.List;

/** INSERT (manual, its reference page). */
final class InsertParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  InsertParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Statement.Insert statement(Query.With with) {
    int position = cursor.position();
    cursor.expect("insert", "into");
    ObjectName name = grammar.names().qualified();
    FromItem.Alias alias =
        cursor.accept("as")
            ? new FromItem.Alias(grammar.names().columnName(), List.of(), List.of())
            : null;
    FromItem.Table target =
        new FromItem.Table(name.schema(), name.name(), false, alias, name.position());
    List<Statement.Target> columns = List.of();
    Overriding overriding = null;
    Query source = null;
    if (cursor.at("default")) {
      cursor.expect("default", "values");
    } else {
      if (cursor.at("(") && !cursor.at("(", "(") && !grammar.queries().startsBehindParentheses()) {
        columns = columns();
      }
      overriding = overriding();
      if (!grammar.queries().startsStatement()) {
        throw cursor.syntaxError();
      }
      source = grammar.queries().statement();
    }
    Statement.Conflict conflict = cursor.at("on") ? conflict() : null;
    return new Statement.Insert(
        with,
        target,
        columns,
        overriding,
        source,
        conflict,
        grammar.queries().returning(),
        position);
  }

  /** OVERRIDING … VALUE; null where it is not written. */
  Overriding overriding() {
    if (!cursor.accept("overriding")) {
      return null;
    }
    boolean system = cursor.accept("system");
    if (!system) {
      cursor.expect("user");
    }
    cursor.expect("value");
    return system ? Overriding.SYSTEM : Overriding.USER;
  }

  /** The columns that values are given for, in parentheses. */
  List<Statement.Target> columns() {
    cursor.expect("(");
    List<Statement.Target> columns = new ArrayList<>();
    do {
      columns.add(target(grammar));
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(columns);
  }

  /** A column that is written to, here or in UPDATE's SET. */
  static Statement.Target target(Grammar grammar) {
    TokenCursor cursor = grammar.cursor();
    int position = cursor.position();
    String name = grammar.names().columnName();
    List<TargetPart> parts = new ArrayList<>();
    while (cursor.atAny(".", "[")) {
      parts.add(
          cursor.accept(".")
              ? new TargetPart.Field(grammar.names().label())
              : new TargetPart.Elements(grammar.indirection().subscripts(position)));
    }
    return new Statement.Target(name, List.copyOf(parts), position);
  }

  private Statement.Conflict conflict() {
    int position = cursor.position();
    cursor.expect("on", "conflict");
    List<Statement.ConflictTarget> targets = new ArrayList<>();
    Expression targetWhere = null;
    String constraint = null;
    if (cursor.accept("on")) {
      cursor.expect("constraint");
      constraint = grammar.names().columnName();
    } else if (cursor.accept("(")) {
      do {
        targets.add(conflictTarget());
      } while (cursor.accept(","));
      cursor.expect(")");
      targetWhere = cursor.accept("where") ? grammar.expressions().expression() : null;
    }
    cursor.expect("do");
    List<Statement.Assignment> assignments = List.of();
    Expression where = null;
    boolean update = cursor.accept("update");
    if (update) {
      cursor.expect("set");
      assignments = UpdateParser.assignments(grammar);
      where = cursor.accept("where") ? grammar.expressions().expression() : null;
    } else {
      cursor.expect("nothing");
    }
    return new Statement.Conflict(
        List.copyOf(targets), targetWhere, constraint, update, assignments, where, position);
  }

  private Statement.ConflictTarget conflictTarget() {
    int position = cursor.position();
    Expression expression;
    if (cursor.accept("(")) {
      expression = grammar.expressions().expression();
      cursor.expect(")");
    } else if (cursor.peek().isColumnName() && !cursor.peek(1).is("(") && !cursor.peek(1).is(".")) {
      expression = new Expression.ColumnReference(List.of(cursor.next().text()), position);
    } else {
      expression = grammar.calls().windowless();
    }
    String collation =
        cursor.accept("collate") ? String.join(".", grammar.names().anyName()) : null;
    String operatorClass =
        cursor.peek().isColumnName() && !cursor.at("nulls")
            ? String.join(".", grammar.names().anyName())
            : null;
    if (cursor.atAny("asc", "desc")) {
      throw refused("ASC/DESC", position);
    }
    if (cursor.at("nulls")) {
      throw refused("NULLS FIRST/LAST", position);
    }
    return new Statement.ConflictTarget(expression, collation, operatorClass);
  }

  private static SqlFault refused(String what, int position) {
    return new SqlFault(
            SqlState.INVALID_COLUMN_REFERENCE, what + " is not allowed in ON CONFLICT clause")
        .at(position);
  }
}
