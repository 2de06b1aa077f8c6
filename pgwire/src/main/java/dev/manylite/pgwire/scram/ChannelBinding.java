package dev.manylite.pgwire.scram;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;

/** Channel-binding data of type tls-server-end-point (RFC 5929, 4). */
public final class ChannelBinding {
  static final String TYPE = "tls-server-end-point";

  private ChannelBinding() {}

  /**
   * The certificate's hash by the hash function of its own signature, SHA-256 standing in for MD5
   * and SHA-1; empty where the signature has no single hash function, as with Ed25519.
   */
  public static Optional<byte[]> ofServerCertificate(X509Certificate certificate) {
    String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    int with = signature.indexOf("WITH");
    if (with < 0) {
      return Optional.empty();
    }
    String hash =
        switch (signature.substring(0, with)) {
          case "MD5", "SHA1", "SHA256" -> "SHA-256";
          case "SHA224" -> "SHA-224";
          case "SHA384" -> "SHA-384";
          case "SHA512" -> "SHA-512";
          default -> null;
        };
    if (hash == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(MessageDigest.getInstance(hash).digest(certificate.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
