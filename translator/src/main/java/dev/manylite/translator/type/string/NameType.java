package dev.manylite.translator.type.string;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;

/** {@code name}: an identifier of at most 63 bytes; longer ones are cut between characters. */
public final class NameType extends BaseType {
  private static final int MAX_BYTES = 63;

  public NameType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return truncate(text);
  }

  @Override
  public Object receive(Object decoded) {
    return truncate((String) decoded);
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    return value == null ? null : truncate((String) value);
  }

  /** What PostgreSQL keeps of a too-long identifier. */
  public static String truncate(String text) {
    if (text.length() * 3 <= MAX_BYTES) {
      return text;
    }
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > MAX_BYTES) {
        return text.substring(0, i);
      }
      i += Character.charCount(c);
    }
    return text;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  /** Without the second word SQLite would turn a name of digits into a number. */
  @Override
  public String declaration(int modifier) {
    return "name text";
  }
}
