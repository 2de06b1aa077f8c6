package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Types as written (Typename of PostgreSQL's grammar; manual, chapter 8). */
public final class TypeNameParser {
  private static final int MAX_FLOAT4_BITS = 24;
  private static final int MAX_FLOAT8_BITS = 53;

  private final Grammar grammar;
  private final TokenCursor cursor;

  TypeNameParser(Grammar grammar) {
    this.grammar = grammar;
    cursor = grammar.cursor();
  }

  /** A type with its array bounds; SETOF too. */
  public TypeName type() {
    boolean setof = cursor.accept("setof");
    TypeName type = simple(cursor.position());
    int dimensions = 0;
    if (cursor.accept("array")) {
      dimensions = 1;
      if (cursor.accept("[")) {
        cursor.expect(TokenKind.INTEGER);
        cursor.expect("]");
      }
    } else {
      while (cursor.accept("[")) {
        dimensions++;
        if (!cursor.accept("]")) {
          cursor.expect(TokenKind.INTEGER);
          cursor.expect("]");
        }
      }
    }
    return new TypeName(
        type.schema(), type.name(), type.modifiers(), dimensions, setof, type.position());
  }

  /** type_list. */
  public List<TypeName> types() {
    List<TypeName> types = new ArrayList<>();
    do {
      types.add(type());
    } while (cursor.accept(","));
    return List.copyOf(types);
  }

  private TypeName simple(int position) {
    if (startsBuiltIn()) {
      TypeName type = builtIn(false);
      return type.name().equals("interval") ? intervalQualifier(type) : type;
    }
    return generic(position);
  }

  private TypeName generic(int position) {
    List<String> parts = new ArrayList<>();
    parts.add(grammar.names().typeOrFunctionName());
    while (cursor.accept(".")) {
      parts.add(grammar.names().label());
    }
    List<String> modifiers = cursor.at("(") ? modifiers() : List.of();
    ObjectName name = grammar.names().qualified(parts, position);
    return new TypeName(name.schema(), name.name(), modifiers, 0, false, position);
  }

  /** Whether the current token begins a type that is a key word of the grammar. */
  boolean startsBuiltIn() {
    Token token = cursor.peek();
    if (token.keyword() == null) {
      return false;
    }
    return switch (token.text()) {
      case "int",
          "integer",
          "smallint",
          "bigint",
          "real",
          "float",
          "decimal",
          "dec",
          "numeric",
          "boolean",
          "bit",
          "character",
          "char",
          "varchar",
          "national",
          "nchar",
          "timestamp",
          "time",
          "interval" ->
          true;
      case "double" -> cursor.peek(1).is("precision");
      default -> false;
    };
  }

  /**
   * A type that is spelt with key words, without INTERVAL's fields.
   *
   * @param constant whether a literal follows, which char and bit without a length do not cut
   */
  TypeName builtIn(boolean constant) {
    Token word = cursor.next();
    int position = word.position();
    return switch (word.text()) {
      case "int", "integer" -> named("int4", position);
      case "smallint" -> named("int2", position);
      case "bigint" -> named("int8", position);
      case "real" -> named("float4", position);
      case "boolean" -> named("bool", position);
      case "float" -> floating(position);
      case "double" -> {
        cursor.expect("precision");
        yield named("float8", position);
      }
      case "decimal", "dec", "numeric" ->
          named("numeric", cursor.at("(") ? modifiers() : List.of(), position);
      case "bit" -> bit(constant, position);
      case "national" -> {
        if (!cursor.accept("char")) {
          cursor.expect("character");
        }
        yield character(cursor.accept("varying"), constant, position);
      }
      case "character", "char", "nchar" -> character(cursor.accept("varying"), constant, position);
      case "varchar" -> character(true, constant, position);
      case "time", "timestamp" -> {
        List<String> precision = precision();
        yield named(word.text() + (timeZone() ? "tz" : ""), precision, position);
      }
      case "interval" -> named("interval", precision(), position);
      default -> throw cursor.syntaxError("syntax error", word);
    };
  }

  /** INTERVAL's fields: the first modifier in words, then the seconds' precision if given. */
  TypeName intervalQualifier(TypeName interval) {
    if (!interval.modifiers().isEmpty()) {
      return interval;
    }
    String fields = fields();
    if (fields == null) {
      return interval;
    }
    List<String> modifiers = new ArrayList<>(List.of(fields));
    if (fields.endsWith("second")) {
      modifiers.addAll(precision());
    }
    return named("interval", modifiers, interval.position());
  }

  private String fields() {
    Token first = cursor.peek();
    if (first.keyword() == null) {
      return null;
    }
    List<String> last =
        switch (first.text()) {
          case "year" -> List.of("month");
          case "day" -> List.of("hour", "minute", "second");
          case "hour" -> List.of("minute", "second");
          case "minute" -> List.of("second");
          case "month", "second" -> List.of();
          default -> null;
        };
    if (last == null) {
      return null;
    }
    cursor.next();
    if (last.isEmpty() || !cursor.accept("to")) {
      return first.text();
    }
    for (String field : last) {
      if (cursor.accept(field)) {
        return first.text() + " to " + field;
      }
    }
    throw cursor.syntaxError();
  }

  private TypeName floating(int position) {
    if (!cursor.accept("(")) {
      return named("float8", position);
    }
    Token bits = cursor.expect(TokenKind.INTEGER);
    int count = Integer.parseInt(bits.text());
    cursor.expect(")");
    if (count < 1) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE, "precision for type float must be at least 1 bit")
          .at(bits.position());
    }
    if (count > MAX_FLOAT8_BITS) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE,
              "precision for type float must be less than 54 bits")
          .at(bits.position());
    }
    return named(count <= MAX_FLOAT4_BITS ? "float4" : "float8", position);
  }

  private TypeName bit(boolean constant, int position) {
    boolean varying = cursor.accept("varying");
    if (cursor.at("(")) {
      return named(varying ? "varbit" : "bit", modifiers(), position);
    }
    return named(
        varying ? "varbit" : "bit", varying || constant ? List.of() : List.of("1"), position);
  }

  private TypeName character(boolean varying, boolean constant, int position) {
    String name = varying ? "varchar" : "bpchar";
    if (cursor.accept("(")) {
      String length = cursor.expect(TokenKind.INTEGER).text();
      cursor.expect(")");
      return named(name, List.of(length), position);
    }
    return named(name, varying || constant ? List.of() : List.of("1"), position);
  }

  private List<String> precision() {
    if (!cursor.accept("(")) {
      return List.of();
    }
    String digits = cursor.expect(TokenKind.INTEGER).text();
    cursor.expect(")");
    return List.of(digits);
  }

  private boolean timeZone() {
    if (cursor.at("with", "time")) {
      cursor.next();
      cursor.expect("time", "zone");
      return true;
    }
    if (cursor.accept("without")) {
      cursor.expect("time", "zone");
    }
    return false;
  }

  private List<String> modifiers() {
    cursor.expect("(");
    List<Expression> written = grammar.expressions().list();
    cursor.expect(")");
    return constants(written);
  }

  /** 42601 unless all of them are constants or plain names. */
  static List<String> constants(List<Expression> written) {
    List<String> modifiers = new ArrayList<>();
    for (Expression modifier : written) {
      if (modifier instanceof Expression.NumberLiteral number) {
        modifiers.add(number.text());
      } else if (modifier instanceof Expression.StringLiteral string) {
        modifiers.add(string.value());
      } else if (modifier instanceof Expression.ColumnReference name && name.names().size() == 1) {
        modifiers.add(name.names().get(0));
      } else {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "type modifiers must be simple constants or identifiers")
            .at(modifier.position());
      }
    }
    return List.copyOf(modifiers);
  }

  private static TypeName named(String name, int position) {
    return named(name, List.of(), position);
  }

  private static TypeName named(String name, List<String> modifiers, int position) {
    return new TypeName(null, name, List.copyOf(modifiers), 0, false, position);
  }
}
