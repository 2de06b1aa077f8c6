package dev.manylite.translator.type.json;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;

/**
 * {@code jsonb}: the text that PostgreSQL prints, so that equal values are equal texts but for 1.0.
 */
public final class JsonbType extends BaseType {
  public JsonbType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return JsonText.spaced(JsonReader.parse(text).canonical());
  }

  @Override
  public Object receive(Object decoded) {
    return JsonText.spaced(JsonReader.parse((String) decoded).canonical());
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /** Without the second word SQLite would turn {@code 1.50} into a number. */
  @Override
  public String declaration(int modifier) {
    return "jsonb text";
  }

  @Override
  public String collation() {
    return "pg_jsonb";
  }
}
