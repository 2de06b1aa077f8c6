package dev.manylite.pgwire.scram;

/** Takes a SCRAM message apart: {@code a=value,b=value,…} (RFC 5802, 5.1). */
final class ScramAttributes {
  private final String message;
  private int position;

  ScramAttributes(String message) {
    this.message = message;
  }

  /** The value of the next attribute, which has to be this one. */
  String require(char attribute) throws ScramRefusal {
    if (next() != attribute) {
      throw ScramRefusal.malformed(
          "Expected attribute \"%c\" but found \"%s\".".formatted(attribute, shown()));
    }
    return value();
  }

  /** The value of an attribute that has to be the last one. */
  String requireLast(char attribute) throws ScramRefusal {
    String value = require(attribute);
    if (position <= message.length()) {
      throw ScramRefusal.malformed("Garbage found at the end of client-final-message.");
    }
    return value;
  }

  /** The letter of the next attribute, 0 at the end. */
  char next() {
    return position < message.length() ? message.charAt(position) : 0;
  }

  /** Passes the next attribute whatever it is. */
  String value() throws ScramRefusal {
    char attribute = next();
    boolean letter = attribute >= 'a' && attribute <= 'z' || attribute >= 'A' && attribute <= 'Z';
    if (!letter) {
      throw ScramRefusal.malformed(
          "Attribute expected, but found invalid character \"%s\".".formatted(shown()));
    }
    if (position + 1 >= message.length() || message.charAt(position + 1) != '=') {
      throw ScramRefusal.malformed(
          "Expected character \"=\" for attribute \"%c\".".formatted(attribute));
    }
    return rest(position + 2);
  }

  /** Everything up to the next comma, without a letter. */
  String plain() {
    return rest(position);
  }

  int position() {
    return position;
  }

  private String rest(int from) {
    if (from > message.length()) {
      return "";
    }
    int comma = message.indexOf(',', from);
    int end = comma < 0 ? message.length() : comma;
    position = end + 1;
    return message.substring(from, end);
  }

  private String shown() {
    char c = next();
    return c > 0x20 && c < 0x7F ? String.valueOf(c) : "0x%02x".formatted((int) c);
  }
}
