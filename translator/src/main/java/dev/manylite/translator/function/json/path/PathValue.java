package dev.manylite.translator.function.json.path;

import dev.manylite.translator.function.formatting.StandardDateTime;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.Numeric;

/** What a path's items give one another: JSON, or what {@code .datetime()} made of a string. */
sealed interface PathValue {
  /** As the path's result has it. */
  JsonValue json();

  /** What {@code .type()} says. */
  String typeName();

  record Json(JsonValue json) implements PathValue {
    @Override
    public String typeName() {
      return json.typeName();
    }
  }

  record DateTime(StandardDateTime.Value value) implements PathValue {
    @Override
    public JsonValue json() {
      return new JsonValue.Text(DateTimes.format(value));
    }

    @Override
    public String typeName() {
      return value.type().sqlName();
    }
  }

  static PathValue of(JsonValue value) {
    return new Json(value);
  }

  static PathValue of(Numeric number) {
    return new Json(JsonValue.Num.of(number));
  }

  /** Null for what is no array. */
  default JsonValue.Array array() {
    return this instanceof Json value && value.json instanceof JsonValue.Array array ? array : null;
  }

  /** Null for what is no object. */
  default JsonValue.Obj object() {
    return this instanceof Json value && value.json instanceof JsonValue.Obj object ? object : null;
  }

  /** Null for what is no number. */
  default Numeric number() {
    return this instanceof Json value && value.json instanceof JsonValue.Num number
        ? number.value()
        : null;
  }

  /** Null for what is no string. */
  default String text() {
    return this instanceof Json value && value.json instanceof JsonValue.Text text
        ? text.value()
        : null;
  }
}
