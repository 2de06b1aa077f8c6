package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON text (manual, 8.14); errors are worded as PostgreSQL words them. */
public final class JsonReader {
  /** Deeper nesting could exhaust a worker's stack. */
  private static final int MAX_DEPTH = 1500;

  private final JsonLexer lexer;
  private int depth;

  private JsonReader(String text, boolean resolve) {
    lexer = new JsonLexer(text, resolve);
  }

  /**
   * @throws SqlFault 22P02; 22P05 for {@code \}{@code u0000}; 54001 if nested too deeply
   */
  public static JsonValue parse(String text) {
    return new JsonReader(text, true).document();
  }

  /**
   * What the type json demands: the grammar alone; escapes are not resolved.
   *
   * @throws SqlFault 22P02, 54001
   */
  public static void validate(String text) {
    new JsonReader(text, false).document();
  }

  private JsonValue document() {
    lexer.next();
    JsonValue value = value();
    if (lexer.token() != JsonLexer.END) {
      throw lexer.expected("Expected end of input, but found ");
    }
    return value;
  }

  private JsonValue value() {
    switch (lexer.token()) {
      case JsonLexer.STRING:
        JsonValue text = new Text(lexer.text());
        lexer.next();
        return text;
      case JsonLexer.NUMBER:
        JsonValue number = new Num(lexer.text());
        lexer.next();
        return number;
      case JsonLexer.NULL:
        lexer.next();
        return JsonValue.NULL;
      case JsonLexer.TRUE:
        lexer.next();
        return JsonValue.TRUE;
      case JsonLexer.FALSE:
        lexer.next();
        return JsonValue.FALSE;
      case '[':
        return array();
      case '{':
        return object();
      default:
        throw lexer.expected("Expected JSON value, but found ");
    }
  }

  private JsonValue array() {
    enter();
    List<JsonValue> elements = new ArrayList<>();
    lexer.next();
    if (lexer.token() != ']') {
      elements.add(value());
      while (lexer.token() == ',') {
        lexer.next();
        elements.add(value());
      }
      if (lexer.token() != ']') {
        throw lexer.expected("Expected \",\" or \"]\", but found ");
      }
    }
    lexer.next();
    depth--;
    return new Array(elements);
  }

  private JsonValue object() {
    enter();
    List<Member> members = new ArrayList<>();
    lexer.next();
    if (lexer.token() == JsonLexer.STRING) {
      members.add(member());
      while (lexer.token() == ',') {
        lexer.next();
        if (lexer.token() != JsonLexer.STRING) {
          throw lexer.expected("Expected string, but found ");
        }
        members.add(member());
      }
      if (lexer.token() != '}') {
        throw lexer.expected("Expected \",\" or \"}\", but found ");
      }
    } else if (lexer.token() != '}') {
      throw lexer.expected("Expected string or \"}\", but found ");
    }
    lexer.next();
    depth--;
    return new Obj(members);
  }

  private Member member() {
    String key = lexer.text();
    lexer.next();
    if (lexer.token() != ':') {
      throw lexer.expected("Expected \":\", but found ");
    }
    lexer.next();
    return new Member(key, value());
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw StackDepth.exceeded();
    }
  }
}
