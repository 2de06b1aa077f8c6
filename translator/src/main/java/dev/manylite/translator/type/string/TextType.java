package dev.manylite.translator.type.string;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code text}, and the types whose values are any text: unknown, cstring. */
public class TextType extends BaseType {
  public TextType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return text;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  @Override
  public String declaration(int modifier) {
    String plain = super.declaration(modifier);
    return plain.contains("text") || plain.contains("char") ? plain : plain + " text";
  }
}
