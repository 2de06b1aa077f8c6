package dev.manylite.translator.function.form;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.row.RowType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How types are spelt within the SQLite name of a function that was made for them: {@code
 * __int4__varchar_m14}; an array begins with 0 in place of its underscore. What stands in a file's
 * schema can be read back.
 */
public final class TypeSuffix {
  private static final String SEPARATOR = "__";
  private static final int FIRST_USER_OID = 16384;
  private static final int FINGERPRINT_BYTES = 16;

  private TypeSuffix() {}

  /** Unique per type and modifier: types of the database's own carry their OID. */
  public static String of(SqlType type) {
    StringBuilder text = new StringBuilder(SEPARATOR);
    String name = type.base().name();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i == 0 && c == '_') {
        text.append('0');
      } else if (c == '_' || c < 128 && Character.isLetterOrDigit(c)) {
        text.append(c);
      } else {
        text.append('x').append(Integer.toHexString(c));
      }
    }
    PgType scalar = type.base() instanceof ArrayType array ? array.element() : type.base();
    if (scalar instanceof RowType row) {
      text.append('_').append(fingerprint(row));
    } else if (scalar instanceof EnumType labels) {
      text.append('_').append(hash(labels.collation() + labels.sqlName() + labels.unusable()));
    } else if (type.oid() >= FIRST_USER_OID) {
      text.append('_').append(type.oid());
    }
    if (type.modifier() != SqlType.NO_MODIFIER) {
      text.append("_m").append(type.modifier());
    }
    return text.toString();
  }

  /** Of all that a function over such rows may depend on. */
  private static String fingerprint(RowType type) {
    StringBuilder fields = new StringBuilder();
    for (RowType.Field field : type.fields()) {
      fields.append(field.name().length()).append(':').append(field.name());
      fields.append(of(field.type()));
    }
    return hash(fields.toString());
  }

  private static String hash(String facts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  public static String of(List<SqlType> types) {
    return types.stream().map(TypeSuffix::of).collect(Collectors.joining());
  }

  /** What stands before the types. */
  static String stem(String sqliteName) {
    int end = sqliteName.indexOf(SEPARATOR);
    return end < 0 ? sqliteName : sqliteName.substring(0, end);
  }

  /** The types in a name; empty where one is not built in. */
  static Optional<List<SqlType>> types(String sqliteName) {
    List<SqlType> types = new ArrayList<>();
    String[] parts = sqliteName.split(SEPARATOR);
    for (int i = 1; i < parts.length; i++) {
      Optional<SqlType> type = type(parts[i]);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      types.add(type.get());
    }
    return Optional.of(types);
  }

  private static Optional<SqlType> type(String part) {
    String name = part.startsWith("0") ? "_" + part.substring(1) : part;
    int at = name.lastIndexOf("_m");
    if (at > 0 && name.substring(at + 2).matches("\\d{1,9}")) {
      int modifier = Integer.parseInt(name.substring(at + 2));
      return Types.byName(name.substring(0, at)).map(t -> new SqlType(t, modifier));
    }
    return Types.byName(name).map(SqlType::of);
  }
}
