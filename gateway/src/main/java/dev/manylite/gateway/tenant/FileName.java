package dev.manylite.gateway.tenant;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The file name of a tenant that Manylite created: lower-case ASCII letters, digits, {@code _} and
 * {@code -} stand for themselves, every other byte is {@code =} and two hex digits. So different
 * names have different files even where the file system ignores case, and nothing in a name can
 * leave its folder, hide the file or look like a write-ahead log.
 */
final class FileName {
  static final String SUFFIX = ".sqlite";
  private static final char ESCAPE = '=';

  private FileName() {}

  static String of(TenantId id) {
    StringBuilder name = new StringBuilder();
    for (byte b : id.name().getBytes(StandardCharsets.UTF_8)) {
      if (plain(b)) {
        name.append((char) b);
      } else {
        name.append(ESCAPE).append(HexFormat.of().toHexDigits(b));
      }
    }
    return name.append(SUFFIX).toString();
  }

  /** The tenant that has this file name; empty if none can have it. */
  static Optional<TenantId> parse(String fileName) {
    if (!fileName.endsWith(SUFFIX) || fileName.length() == SUFFIX.length()) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int end = fileName.length() - SUFFIX.length();
    for (int i = 0; i < end; i++) {
      char c = fileName.charAt(i);
      if (c != ESCAPE) {
        bytes.write(c);
      } else if (i + 2 < end && hex(fileName.charAt(i + 1)) && hex(fileName.charAt(i + 2))) {
        bytes.write(HexFormat.fromHexDigits(fileName, i + 1, i + 3));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    String name = bytes.toString(StandardCharsets.UTF_8);
    if (name.indexOf('\0') >= 0 || bytes.size() > TenantId.MAX_BYTES) {
      return Optional.empty();
    }
    TenantId id = new TenantId(name);
    return of(id).equals(fileName) ? Optional.of(id) : Optional.empty();
  }

  private static boolean hex(char c) {
    return HexFormat.isHexDigit(c);
  }

  private static boolean plain(byte b) {
    return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b == '-';
  }
}
