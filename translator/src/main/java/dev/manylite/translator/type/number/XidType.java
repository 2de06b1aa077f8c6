package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code xid}: a Long from 0 to 4294967295; its input takes any text, as in PostgreSQL 15. */
public final class XidType extends BaseType {
  private static final long MASK = 0xffffffffL;

  public XidType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return UnsignedText.read(text) & MASK;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }
}
