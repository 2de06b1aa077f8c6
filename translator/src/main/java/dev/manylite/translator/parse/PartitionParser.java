package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.PartitionSpecification;
import dev.manylite.translator.parse.tree.PartitionValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PARTITION BY and FOR VALUES (manual, CREATE TABLE). */
final class PartitionParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  PartitionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  /** PARTITION BY, if it is here; null if not. */
  PartitionSpecification specification() {
    int position = cursor.position();
    if (!cursor.accept("partition")) {
      return null;
    }
    cursor.expect("by");
    String strategy = grammar.names().columnName();
    cursor.expect("(");
    List<PartitionSpecification.Part> parts = new ArrayList<>();
    do {
      parts.add(part());
    } while (cursor.accept(","));
    cursor.expect(")");
    return new PartitionSpecification(strategy, parts, position);
  }

  private PartitionSpecification.Part part() {
    int position = cursor.position();
    String column = null;
    Expression expression = null;
    if (cursor.accept("(")) {
      expression = grammar.expressions().expression();
      cursor.expect(")");
    } else if (cursor.peek().isColumnName() && !cursor.peek(1).is("(") && !cursor.peek(1).is(".")) {
      column = grammar.names().columnName();
    } else {
      expression = grammar.expressions().primary();
    }
    ObjectName collation = null;
    if (cursor.accept("collate")) {
      collation = DefinitionParser.objectName(grammar.names().qualified());
    }
    String operatorClass = cursor.peek().isColumnName() ? grammar.names().qualified().name() : null;
    return new PartitionSpecification.Part(column, expression, collation, operatorClass, position);
  }

  /** FOR VALUES … or DEFAULT. */
  PartitionValues values() {
    int position = cursor.position();
    if (cursor.accept("default")) {
      return new PartitionValues.Default(position);
    }
    cursor.expect("for", "values");
    position = cursor.position();
    if (cursor.accept("in")) {
      return new PartitionValues.In(list(), position);
    }
    if (cursor.accept("from")) {
      List<Expression> from = list();
      cursor.expect("to");
      return new PartitionValues.FromTo(from, list(), position);
    }
    cursor.expect("with", "(");
    return remainder(position);
  }

  private List<Expression> list() {
    cursor.expect("(");
    List<Expression> values = new ArrayList<>();
    do {
      int position = cursor.position();
      boolean unbounded =
          cursor.atAny("minvalue", "maxvalue")
              && (cursor.peek(1).is(",") || cursor.peek(1).is(")"));
      values.add(
          unbounded
              ? new Expression.ColumnReference(
                  List.of(cursor.next().text().toLowerCase(Locale.ROOT)), position)
              : grammar.expressions().expression());
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(values);
  }

  private PartitionValues remainder(int position) {
    int modulus = -1;
    int remainder = -1;
    do {
      int at = cursor.position();
      String name = grammar.names().label();
      int number;
      try {
        number = Integer.parseInt(cursor.expect(TokenKind.INTEGER).text());
      } catch (NumberFormatException tooLarge) {
        throw cursor.syntaxError();
      }
      if (name.equals("modulus")) {
        if (modulus != -1) {
          throw twice("modulus", at);
        }
        modulus = number;
      } else if (name.equals("remainder")) {
        if (remainder != -1) {
          throw twice("remainder", at);
        }
        remainder = number;
      } else {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR,
                "unrecognized hash partition bound specification \"" + name + "\"")
            .at(at);
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    if (modulus == -1) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "modulus for hash partition must be specified");
    }
    if (remainder == -1) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "remainder for hash partition must be specified");
    }
    return new PartitionValues.With(modulus, remainder, position);
  }

  private static SqlFault twice(String what, int position) {
    return new SqlFault("42701", what + " for hash partition provided more than once").at(position);
  }
}
