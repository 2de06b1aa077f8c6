package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Names by the classes of PostgreSQL's grammar: what key words each of them lets in. */
public final class NameParser {
  private final TokenCursor cursor;

  NameParser(Grammar grammar) {
    cursor = grammar.cursor();
  }

  /** ColId, also called {@code name}: columns, tables, most objects. */
  public String columnName() {
    if (!cursor.peek().isColumnName()) {
      throw cursor.syntaxError();
    }
    return cursor.next().text();
  }

  /** ColLabel: behind AS or a dot. */
  public String label() {
    if (!cursor.peek().isLabel()) {
      throw cursor.syntaxError();
    }
    return cursor.next().text();
  }

  /** NonReservedWord. */
  public String nonReservedWord() {
    if (!cursor.peek().isNonReserved()) {
      throw cursor.syntaxError();
    }
    return cursor.next().text();
  }

  /** RoleSpec: a role's name; CURRENT_USER, CURRENT_ROLE and SESSION_USER as those words. */
  public String nonReservedOrCurrentRole() {
    if (cursor.atAny("current_user", "current_role", "session_user")) {
      return cursor.next().text();
    }
    return nonReservedWord();
  }

  /** type_function_name. */
  public String typeOrFunctionName() {
    if (!cursor.peek().isTypeOrFunctionName()) {
      throw cursor.syntaxError();
    }
    return cursor.next().text();
  }

  /** name_list: ColId, comma-separated. */
  public List<String> columnNames() {
    List<String> names = new ArrayList<>();
    do {
      names.add(columnName());
    } while (cursor.accept(","));
    return List.copyOf(names);
  }

  /** {@code (name, …)}. */
  public List<String> columnNamesInParentheses() {
    cursor.expect("(");
    List<String> names = columnNames();
    cursor.expect(")");
    return names;
  }

  /** any_name: ColId and attributes, dotted. */
  public List<String> anyName() {
    List<String> parts = new ArrayList<>();
    parts.add(columnName());
    while (cursor.accept(".")) {
      parts.add(label());
    }
    return List.copyOf(parts);
  }

  /** qualified_name or any_name of a relation, sequence, index, collation …: {@code [s.]name}. */
  public ObjectName qualified() {
    int position = cursor.position();
    return qualified(anyName(), position);
  }

  /** func_name: the unqualified form lets in other key words than {@link #qualified}. */
  public ObjectName function() {
    int position = cursor.position();
    if (cursor.peek(1).is(".")) {
      return qualified(anyName(), position);
    }
    return new ObjectName(null, typeOrFunctionName(), position);
  }

  /** qualified_name_list. */
  public List<ObjectName> qualifiedNames() {
    List<ObjectName> names = new ArrayList<>();
    do {
      names.add(qualified());
    } while (cursor.accept(","));
    return List.copyOf(names);
  }

  /** Another database than the session's can't be named, nor can its own be known here. */
  ObjectName qualified(List<String> parts, int position) {
    return switch (parts.size()) {
      case 1 -> new ObjectName(null, parts.get(0), position);
      case 2 -> new ObjectName(parts.get(0), parts.get(1), position);
      case 3 ->
          throw new SqlFault(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "cross-database references are not implemented: \""
                      + String.join(".", parts)
                      + "\"")
              .at(position);
      default ->
          throw new SqlFault(
                  SqlState.SYNTAX_ERROR,
                  "improper qualified name (too many dotted names): " + String.join(".", parts))
              .at(position);
    };
  }

  /** The symbol of any operator (all_Op), or null without taking anything. */
  String operatorSymbol() {
    Token token = cursor.peek();
    return isOperator(token) ? token.text() : null;
  }

  static boolean isOperator(Token token) {
    if (token.kind() == TokenKind.OPERATOR) {
      return true;
    }
    return token.kind() == TokenKind.SYMBOL
        && switch (token.text()) {
          case "+", "-", "*", "/", "%", "^", "<", ">", "=", "<=", ">=", "<>" -> true;
          default -> false;
        };
  }

  /** any_operator: {@code [schema.]symbol}. */
  public ObjectName operator() {
    int position = cursor.position();
    List<String> parts = new ArrayList<>();
    while (!isOperator(cursor.peek())) {
      parts.add(columnName());
      cursor.expect(".");
    }
    parts.add(cursor.next().text());
    return qualified(parts, position);
  }

  /** {@code OPERATOR(schema.symbol)}. */
  ObjectName operatorInParentheses() {
    cursor.expect("operator", "(");
    ObjectName operator = operator();
    cursor.expect(")");
    return operator;
  }
}
