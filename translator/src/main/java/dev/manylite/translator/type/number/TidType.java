package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.TupleId;

/** {@code tid} (manual, 8.19): {@code (block,offset)}. */
public final class TidType extends BaseType {
  public TidType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return TupleId.print(TupleId.read(text).orElseThrow(() -> invalidInput(text)));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  @Override
  public String collation() {
    return "pg_tid";
  }
}
