package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code xid8}: an unsigned number of 64 bits as decimal digits. */
public final class Xid8Type extends BaseType {
  public Xid8Type(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return Long.toUnsignedString(UnsignedText.read(text));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /** Without the second word SQLite would take the digits for a number, and can't take them all. */
  @Override
  public String declaration(int modifier) {
    return "xid8 text";
  }

  @Override
  public String collation() {
    return "pg_numeric";
  }
}
