package dev.manylite.translator.type.array;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** The array over any type (manual, 8.15). */
public final class ArrayType extends BaseType {
  private final PgType element;

  public ArrayType(PgType element) {
    super(
        new TypeFacts(
            element.facts().arrayOid(),
            "_" + element.name(),
            element.sqlName() + "[]",
            element.name().equals("record") ? 'P' : 'A',
            false,
            -1,
            0,
            element.oid()));
    this.element = element;
  }

  public PgType element() {
    return element;
  }

  @Override
  public String format(int modifier) {
    return element.format(modifier) + "[]";
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return text;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }
}
