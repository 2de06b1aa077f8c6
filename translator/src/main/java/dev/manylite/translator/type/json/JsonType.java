package dev.manylite.translator.type.json;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.JsonReader;

/** {@code json}: the text as given, once it is known to be JSON. */
public final class JsonType extends BaseType {
  public JsonType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    JsonReader.validate(text);
    return text;
  }

  @Override
  public Object receive(Object decoded) {
    JsonReader.validate((String) decoded);
    return decoded;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /** Without the second word SQLite would turn {@code 1.50} into a number. */
  @Override
  public String declaration(int modifier) {
    return "json text";
  }
}
