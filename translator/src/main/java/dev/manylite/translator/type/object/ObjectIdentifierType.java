package dev.manylite.translator.type.object;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Blanks;

/**
 * {@code regclass}, {@code regtype}, {@code regproc} and their kin: an OID that reads and prints as
 * its object's name.
 */
public final class ObjectIdentifierType extends BaseType {
  public ObjectIdentifierType(TypeFacts facts) {
    super(facts);
  }

  /** {@code -} is 0; digits are the OID itself, whether or not there is such an object. */
  @Override
  public Object input(String text, int modifier, TypeContext context) {
    if (text.equals("-")) {
      return 0L;
    }
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Types.OID.input(text, SqlType.NO_MODIFIER, context);
    }
    return Integer.toUnsignedLong(context.objectNames().oid(name(), Blanks.trim(text)));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    long oid = (Long) value;
    if (oid == 0) {
      return name().startsWith("regoper") ? "0" : "-";
    }
    String name = context.objectNames().name(name(), (int) oid);
    return name != null ? name : Long.toString(oid);
  }
}
