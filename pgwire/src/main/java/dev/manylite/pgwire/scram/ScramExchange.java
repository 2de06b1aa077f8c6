package dev.manylite.pgwire.scram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One client's proof, checked (RFC 5802, 3 and 5):
 *
 * <pre>
 * client                                              server
 *   │ ── mechanism, n,,n=,r=nonce ───────────────────▶ │ {@link #first}
 *   │ ◀───────────────── r=nonces,s=salt,i=iterations ─ │
 *   │ ── c=binding,r=nonces,p=proof ─────────────────▶ │ {@link #last}
 *   │ ◀───────────────────────────────── v=signature ─ │
 * </pre>
 *
 * The user's name inside is ignored, as PostgreSQL does: the start-up packet gave it.
 */
public final class ScramExchange {
  public static final String PLAIN = "SCRAM-SHA-256";
  public static final String PLUS = "SCRAM-SHA-256-PLUS";
  private static final int NONCE_LENGTH = 18;

  private final ScramVerifier verifier;
  private final Optional<byte[]> binding;
  private final String serverNonce;

  private boolean withBinding;
  private String gs2Header;
  private String clientFirstBare;
  private String nonce;
  private String serverFirst;

  /**
   * @param binding the channel's data, where there is TLS and its certificate gives any
   */
  public ScramExchange(ScramVerifier verifier, Optional<byte[]> binding, SecureRandom random) {
    this(verifier, binding, newNonce(random));
  }

  ScramExchange(ScramVerifier verifier, Optional<byte[]> binding, String serverNonce) {
    this.verifier = verifier;
    this.binding = binding;
    this.serverNonce = serverNonce;
  }

  private static String newNonce(SecureRandom random) {
    byte[] bytes = new byte[NONCE_LENGTH];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** What to offer, the preferred one first. */
  public List<String> mechanisms() {
    List<String> mechanisms = new ArrayList<>();
    if (binding.isPresent()) {
      mechanisms.add(PLUS);
    }
    mechanisms.add(PLAIN);
    return mechanisms;
  }

  /** Takes the mechanism and client-first-message, gives server-first-message. */
  public byte[] first(String mechanism, byte[] message) throws ScramRefusal {
    if (!mechanisms().contains(mechanism)) {
      throw ScramRefusal.of("08P01", "client selected an invalid SASL authentication mechanism");
    }
    withBinding = mechanism.equals(PLUS);
    String text = text(message);
    int bare = gs2Header(text);
    gs2Header = text.substring(0, bare);
    clientFirstBare = text.substring(bare);

    ScramAttributes attributes = new ScramAttributes(clientFirstBare);
    if (attributes.next() == 'm') {
      throw ScramRefusal.of("0A000", "client requires an unsupported SCRAM extension");
    }
    attributes.require('n');
    String clientNonce = attributes.require('r');
    if (clientNonce.isEmpty() || !clientNonce.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      throw ScramRefusal.of("08P01", "non-printable characters in SCRAM nonce");
    }
    nonce = clientNonce + serverNonce;
    serverFirst =
        "r="
            + nonce
            + ",s="
            + Base64.getEncoder().encodeToString(verifier.salt())
            + ",i="
            + verifier.iterations();
    return serverFirst.getBytes(StandardCharsets.UTF_8);
  }

  /** Checks the header before client-first-message-bare and gives the latter's beginning. */
  private int gs2Header(String text) throws ScramRefusal {
    ScramAttributes header = new ScramAttributes(text);
    switch (header.next()) {
      case 'n' -> {
        if (withBinding) {
          throw ScramRefusal.malformed(
              "The client selected SCRAM-SHA-256-PLUS, but the SCRAM message does not include"
                  + " channel binding data.");
        }
        flag(header);
      }
      case 'y' -> {
        if (withBinding) {
          throw ScramRefusal.malformed(
              "The client selected SCRAM-SHA-256-PLUS, but the SCRAM message does not include"
                  + " channel binding data.");
        }
        if (binding.isPresent()) {
          // Somebody between the two took PLUS out of the offer.
          throw ScramRefusal.of(
              "28000",
              "SCRAM channel binding negotiation error",
              "The client supports SCRAM channel binding but thinks the server does not.  However,"
                  + " this server does support channel binding.");
        }
        flag(header);
      }
      case 'p' -> {
        if (!withBinding) {
          throw ScramRefusal.malformed(
              "The client selected SCRAM-SHA-256 without channel binding, but the SCRAM message"
                  + " includes channel binding data.");
        }
        String type = header.value();
        if (!type.equals(ChannelBinding.TYPE)) {
          throw ScramRefusal.of("08P01", "unsupported SCRAM channel-binding type \"" + type + "\"");
        }
      }
      default -> throw ScramRefusal.malformed("Unexpected channel-binding flag.");
    }
    if (header.next() == 'a') {
      throw ScramRefusal.of("0A000", "client uses authorization identity, but it is not supported");
    }
    if (!header.plain().isEmpty()) {
      throw ScramRefusal.malformed("Unexpected attribute in client-first-message.");
    }
    return Math.min(header.position(), text.length());
  }

  private static void flag(ScramAttributes header) throws ScramRefusal {
    if (header.plain().length() != 1) {
      throw ScramRefusal.malformed("Comma expected after the channel-binding flag.");
    }
  }

  /**
   * Takes client-final-message, gives server-final-message; empty if the proof is wrong, which the
   * caller reports as a failed password.
   */
  public Optional<byte[]> last(byte[] message) throws ScramRefusal {
    String text = text(message);
    ScramAttributes attributes = new ScramAttributes(text);
    checkBinding(attributes.require('c'));
    if (!attributes.require('r').equals(nonce)) {
      throw ScramRefusal.of("08P01", "invalid SCRAM response", "Nonce does not match.");
    }
    int proofAt = attributes.position();
    while (attributes.next() != 'p' && attributes.next() != 0) {
      // Optional extensions may be ignored.
      attributes.value();
      proofAt = attributes.position();
    }
    byte[] proof = base64(attributes.requireLast('p'));
    if (proof.length != ScramCrypto.KEY_LENGTH) {
      throw ScramRefusal.malformed("Malformed proof in client-final-message.");
    }

    String authMessage = clientFirstBare + "," + serverFirst + "," + text.substring(0, proofAt - 1);
    byte[] clientSignature = ScramCrypto.hmac(verifier.storedKey(), authMessage);
    byte[] storedKey = ScramCrypto.h(ScramCrypto.xor(proof, clientSignature));
    if (!MessageDigest.isEqual(storedKey, verifier.storedKey())) {
      return Optional.empty();
    }
    byte[] signature = ScramCrypto.hmac(verifier.serverKey(), authMessage);
    String serverFinal = "v=" + Base64.getEncoder().encodeToString(signature);
    return Optional.of(serverFinal.getBytes(StandardCharsets.UTF_8));
  }

  /** The attribute repeats the header of the first message, with the channel's data behind it. */
  private void checkBinding(String attribute) throws ScramRefusal {
    byte[] header = gs2Header.getBytes(StandardCharsets.UTF_8);
    byte[] data = withBinding ? binding.orElseThrow() : new byte[0];
    byte[] expected = new byte[header.length + data.length];
    System.arraycopy(header, 0, expected, 0, header.length);
    System.arraycopy(data, 0, expected, header.length, data.length);
    if (!MessageDigest.isEqual(base64(attribute), expected)) {
      throw withBinding
          ? ScramRefusal.of("28000", "SCRAM channel binding check failed")
          : ScramRefusal.of(
              "08P01", "unexpected SCRAM channel-binding attribute in client-final-message");
    }
  }

  private static byte[] base64(String text) throws ScramRefusal {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw ScramRefusal.malformed("Malformed base64 in client-final-message.");
    }
  }

  private static String text(byte[] message) throws ScramRefusal {
    if (message == null || message.length == 0) {
      throw ScramRefusal.malformed("The message is empty.");
    }
    for (byte b : message) {
      if (b == 0) {
        throw ScramRefusal.malformed("Message length does not match input length.");
      }
    }
    return new String(message, StandardCharsets.UTF_8);
  }
}
