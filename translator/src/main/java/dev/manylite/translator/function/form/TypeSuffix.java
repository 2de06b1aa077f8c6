package dev.manylite.translator.function.form;

import dev.manylite.translator.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/** How a type is spelt within the SQLite name of a function that was made for it. */
public final class TypeSuffix {
  private static final int FIRST_USER_OID = 16384;

  private TypeSuffix() {}

  /** Unique per type and modifier: types of the database's own carry their OID. */
  public static String of(SqlType type) {
    StringBuilder text = new StringBuilder();
    type.base()
        .name()
        .codePoints()
        .forEach(
            c -> {
              if (c == '_' || Character.isLetterOrDigit(c) && c < 128) {
                text.appendCodePoint(c);
              } else {
                text.append('x').append(Integer.toHexString(c));
              }
            });
    if (type.oid() >= FIRST_USER_OID) {
      text.append('_').append(type.oid());
    }
    if (type.modifier() != SqlType.NO_MODIFIER) {
      text.append("_m").append(type.modifier());
    }
    return text.toString();
  }

  public static String of(List<SqlType> types) {
    return types.stream().map(TypeSuffix::of).collect(Collectors.joining("__"));
  }
}
