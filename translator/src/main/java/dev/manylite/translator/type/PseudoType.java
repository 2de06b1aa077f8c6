package dev.manylite.translator.type;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/**
 * A type of which no value exists (manual, 8.21): it stands in signatures for what the arguments
 * decide. {@code void} alone has an input and prints as nothing.
 */
public final class PseudoType extends BaseType {
  public PseudoType(int oid, String name, int length) {
    this(oid, name, name, length, 0);
  }

  public PseudoType(int oid, String name, String sqlName, int length, int arrayOid) {
    super(new TypeFacts(oid, name, sqlName, 'P', false, length, arrayOid, 0));
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    if (name().equals("void")) {
      return "";
    }
    throw new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED,
        name().equals("record")
            ? "input of anonymous composite types is not implemented"
            : "cannot accept a value of type " + sqlName());
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    if (name().equals("void")) {
      return "";
    }
    throw new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED, "cannot display a value of type " + sqlName());
  }
}
