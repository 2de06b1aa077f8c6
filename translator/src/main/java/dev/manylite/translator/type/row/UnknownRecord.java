package dev.manylite.translator.type.row;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;

/**
 * {@code record} of which only the function that makes it knows the structure: its runtime value is
 * the text that PostgreSQL prints for it. Nothing else can be done with it there either, but to
 * compare it.
 */
public final class UnknownRecord extends BaseType {
  public static final UnknownRecord INSTANCE = new UnknownRecord();

  private UnknownRecord() {
    super(Types.RECORD.facts());
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    throw new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED, "input of anonymous composite types is not implemented");
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return (String) value;
  }
}
