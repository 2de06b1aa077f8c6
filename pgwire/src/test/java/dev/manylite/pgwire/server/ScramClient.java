package dev.manylite.pgwire.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** A client's side of SCRAM-SHA-256, made of the JDK's own PBKDF2 (RFC 5802, 3). */
final class ScramClient {
  private static final String FIRST_BARE = "n=,r=fyko+d2lbbFgONRv9qkxdawL";

  private final String password;
  private final String gs2Header;
  private final byte[] binding;
  private String serverFinal;

  ScramClient(String password, String gs2Header, byte[] binding) {
    this.password = password;
    this.gs2Header = gs2Header;
    this.binding = binding;
  }

  byte[] first() {
    return (gs2Header + FIRST_BARE).getBytes(StandardCharsets.UTF_8);
  }

  byte[] last(String serverFirst) {
    String[] attributes = serverFirst.split(",");
    byte[] salt = Base64.getDecoder().decode(attributes[1].substring(2));
    int iterations = Integer.parseInt(attributes[2].substring(2));
    ByteArrayOutputStream channel = new ByteArrayOutputStream();
    channel.writeBytes(gs2Header.getBytes(StandardCharsets.UTF_8));
    channel.writeBytes(binding);
    String withoutProof =
        "c=" + Base64.getEncoder().encodeToString(channel.toByteArray()) + "," + attributes[0];
    String message = FIRST_BARE + "," + serverFirst + "," + withoutProof;
    try {
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
              .getEncoded();
      byte[] proof = hmac(salted, "Client Key");
      byte[] stored = MessageDigest.getInstance("SHA-256").digest(proof);
      byte[] signature = hmac(stored, message);
      for (int i = 0; i < proof.length; i++) {
        proof[i] ^= signature[i];
      }
      serverFinal =
          "v=" + Base64.getEncoder().encodeToString(hmac(hmac(salted, "Server Key"), message));
      return (withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof)).getBytes();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the server has to answer to prove itself. */
  String serverFinal() {
    return serverFinal;
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }
}
