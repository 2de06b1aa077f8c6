package dev.manylite.translator.type.value;

import java.util.List;

/**
 * A JSON value (RFC 8259), as {@link JsonReader} reads it and {@link JsonText} prints it. An object
 * keeps its members in order, duplicates included; {@link #canonical} makes it what jsonb holds.
 */
public sealed interface JsonValue {
  JsonValue NULL = new Null();
  JsonValue TRUE = new Bool(true);
  JsonValue FALSE = new Bool(false);

  /** {@code json_typeof}. */
  String typeName();

  /** jsonb's form: keys by length then bytes, the last duplicate kept, numbers as numeric. */
  default JsonValue canonical() {
    return this;
  }

  record Null() implements JsonValue {
    @Override
    public String typeName() {
      return "null";
    }
  }

  record Bool(boolean value) implements JsonValue {
    @Override
    public String typeName() {
      return "boolean";
    }
  }

  /**
   * @param literal as written; canonical once {@link #canonical} was called
   */
  record Num(String literal) implements JsonValue {
    public static Num of(Numeric value) {
      return new Num(value.toString());
    }

    public Numeric value() {
      return NumericText.parse(literal);
    }

    @Override
    public JsonValue canonical() {
      boolean plain = literal.length() < 100 && literal.charAt(0) != '-';
      for (int i = 0; plain && i < literal.length(); i++) {
        plain = literal.charAt(i) <= '9';
      }
      return plain ? this : of(value());
    }

    @Override
    public String typeName() {
      return "number";
    }
  }

  record Text(String value) implements JsonValue {
    @Override
    public String typeName() {
      return "string";
    }
  }

  record Array(List<JsonValue> elements) implements JsonValue {
    public Array {
      elements = List.copyOf(elements);
    }

    @Override
    public JsonValue canonical() {
      return new Array(elements.stream().map(JsonValue::canonical).toList());
    }

    @Override
    public String typeName() {
      return "array";
    }
  }

  record Obj(List<Member> members) implements JsonValue {
    public Obj {
      members = List.copyOf(members);
    }

    /** The last member of that name; null if none. */
    public JsonValue get(String key) {
      for (int i = members.size() - 1; i >= 0; i--) {
        if (members.get(i).key().equals(key)) {
          return members.get(i).value();
        }
      }
      return null;
    }

    @Override
    public JsonValue canonical() {
      return new Obj(JsonOrder.sortedMembers(members));
    }

    @Override
    public String typeName() {
      return "object";
    }
  }

  record Member(String key, JsonValue value) {}
}
