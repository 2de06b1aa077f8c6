package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Dots and subscripts: {@code a.b.c}, {@code t.*}, {@code a[1]}, {@code (x).f} (manual, 4.2). */
final class IndirectionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  IndirectionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** A column reference, or the call or the typed literal that its dotted name turns out to be. */
  Expression column() {
    int position = cursor.position();
    List<String> names = new ArrayList<>();
    names.add(cursor.next().text());
    while (cursor.accept(".")) {
      if (cursor.accept("*")) {
        endAtStar();
        return new Expression.Star(List.copyOf(names), position);
      }
      names.add(grammar.names().label());
    }
    if (names.size() > 1) {
      if (cursor.at("(")) {
        return grammar.calls().callOrLiteral(grammar.names().qualified(names, position));
      }
      if (cursor.at(TokenKind.STRING)) {
        ObjectName type = grammar.names().qualified(names, position);
        return PrimaryParser.literal(
            new TypeName(type.schema(), type.name(), List.of(), 0, false, position), cursor.next());
      }
    }
    return suffix(new Expression.ColumnReference(List.copyOf(names), position));
  }

  /** opt_indirection behind an operand. */
  Expression suffix(Expression first) {
    Expression operand = first;
    while (true) {
      if (cursor.at("[")) {
        boolean further = operand != first && operand instanceof Expression.Subscript;
        operand = subscript(operand, further, operand.position());
      } else if (cursor.accept(".")) {
        if (cursor.accept("*")) {
          endAtStar();
          return new Expression.FieldSelection(operand, null, operand.position());
        }
        operand =
            new Expression.FieldSelection(operand, grammar.names().label(), operand.position());
      } else {
        return operand;
      }
    }
  }

  /** Those of a column that is written to. */
  List<Expression.Subscript> subscripts(int position) {
    List<Expression.Subscript> subscripts = new ArrayList<>();
    while (cursor.at("[")) {
      subscripts.add(subscript(null, false, position));
    }
    return List.copyOf(subscripts);
  }

  private Expression.Subscript subscript(Expression operand, boolean further, int position) {
    cursor.expect("[");
    Expression lower = cursor.at(":") ? null : grammar.expressions().expression();
    boolean slice = cursor.accept(":");
    Expression upper = slice && !cursor.at("]") ? grammar.expressions().expression() : null;
    cursor.expect("]");
    return new Expression.Subscript(operand, lower, upper, slice, further, position);
  }

  /** PostgreSQL reads on behind a star, and complains at the end. */
  private void endAtStar() {
    boolean more = false;
    while (cursor.atAny(".", "[")) {
      more = true;
      if (cursor.at("[")) {
        subscript(null, false, cursor.position());
      } else {
        cursor.next();
        if (!cursor.accept("*")) {
          grammar.names().label();
        }
      }
    }
    if (more) {
      throw cursor.syntaxError("improper use of \"*\"", cursor.peek());
    }
  }
}
