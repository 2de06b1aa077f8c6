package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code jsonpath}: the text that PostgreSQL prints, made unambiguous. */
public final class JsonpathType extends BaseType {
  public JsonpathType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return Path.parse(text).printUnambiguously();
  }

  @Override
  public Object receive(Object decoded) {
    return Path.parse((String) decoded).printUnambiguously();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return Path.parse((String) value).print();
  }

  /** Without the second word SQLite would turn {@code 1.50} into a number. */
  @Override
  public String declaration(int modifier) {
    return "jsonpath text";
  }
}
