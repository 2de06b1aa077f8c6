package dev.manylite.pgwire.scram;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a server keeps instead of a password (RFC 5802, 3). Its text is the one in PostgreSQL's
 * {@code pg_authid.rolpassword}:
 *
 * <pre>SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey</pre>
 *
 * with the last three in base64. Arrays belong to the verifier.
 */
public record ScramVerifier(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey) {
  /** PostgreSQL's SCRAM_DEFAULT_ITERATIONS; drivers refuse fewer. */
  public static final int DEFAULT_ITERATIONS = 4096;

  private static final String SCHEME = "SCRAM-SHA-256";
  private static final int SALT_LENGTH = 16;

  /** Of a password that its user just chose. */
  public static ScramVerifier of(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    return of(password, salt, DEFAULT_ITERATIONS);
  }

  public static ScramVerifier of(String password, byte[] salt, int iterations) {
    byte[] normalized = SaslPrep.normalize(password).getBytes(StandardCharsets.UTF_8);
    byte[] salted = ScramCrypto.saltedPassword(normalized, salt, iterations);
    return new ScramVerifier(
        salt,
        iterations,
        ScramCrypto.h(ScramCrypto.hmac(salted, "Client Key")),
        ScramCrypto.hmac(salted, "Server Key"));
  }

  /**
   * A verifier for a user who isn't there: always the same for one name, so that it can't be told
   * from a real one, and no password fits.
   *
   * @param secret known to this server only, and constant
   */
  public static ScramVerifier mock(String user, byte[] secret) {
    byte[] salt = Arrays.copyOf(ScramCrypto.hmac(secret, "salt of " + user), SALT_LENGTH);
    return new ScramVerifier(
        salt,
        DEFAULT_ITERATIONS,
        ScramCrypto.hmac(secret, "stored key of " + user),
        ScramCrypto.hmac(secret, "server key of " + user));
  }

  /** Reads the text form; empty if it is something else, such as a plain password. */
  public static Optional<ScramVerifier> parse(String text) {
    String[] parts = text.split("\\$", -1);
    if (parts.length != 3 || !parts[0].equals(SCHEME)) {
      return Optional.empty();
    }
    String[] first = parts[1].split(":", -1);
    String[] keys = parts[2].split(":", -1);
    if (first.length != 2 || keys.length != 2) {
      return Optional.empty();
    }
    try {
      int iterations = Integer.parseInt(first[0]);
      byte[] salt = Base64.getDecoder().decode(first[1]);
      byte[] storedKey = Base64.getDecoder().decode(keys[0]);
      byte[] serverKey = Base64.getDecoder().decode(keys[1]);
      boolean sound =
          iterations > 0
              && storedKey.length == ScramCrypto.KEY_LENGTH
              && serverKey.length == ScramCrypto.KEY_LENGTH;
      return sound
          ? Optional.of(new ScramVerifier(salt, iterations, storedKey, serverKey))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a password that came in clear is the right one. */
  public boolean matches(String password) {
    return java.security.MessageDigest.isEqual(of(password, salt, iterations).storedKey, storedKey);
  }

  /** The text form. */
  public String format() {
    Base64.Encoder base64 = Base64.getEncoder();
    return SCHEME
        + "$"
        + iterations
        + ":"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(storedKey)
        + ":"
        + base64.encodeToString(serverKey);
  }

  /** Without the keys, which must not get into a log. */
  @Override
  public String toString() {
    return "ScramVerifier[iterations=" + iterations + "]";
  }
}
