package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** md5, sha224, sha256, sha384, sha512 (manual, 9.4, 9.5). */
final class Digests implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("md5", TEXT)
        .returns(TEXT)
        .java((c, a) -> hex(digest("MD5", ((String) a[0]).getBytes(StandardCharsets.UTF_8))));
    d.function("md5", BYTEA).returns(TEXT).java((c, a) -> hex(digest("MD5", (byte[]) a[0])));
    for (int bits : new int[] {224, 256, 384, 512}) {
      d.function("sha" + bits, BYTEA)
          .returns(BYTEA)
          .java((c, a) -> digest("SHA-" + bits, (byte[]) a[0]));
    }
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
