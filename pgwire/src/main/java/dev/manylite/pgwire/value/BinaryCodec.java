package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/**
 * One type's binary form (PostgreSQL's {@code typsend} and {@code typreceive}), between the wire
 * and a plain Java value: {@link Long}, {@link Double}, {@link String} or {@code byte[]}, in the
 * canonical spelling that the package's documentation lists. Text forms depend on a session's
 * settings and are made elsewhere. Stateless.
 */
public interface BinaryCodec {
  int oid();

  /** Appends the value's bytes, without their length. */
  void encode(Object value, ByteBuf out);

  /**
   * Reads exactly {@code length} bytes.
   *
   * @throws InvalidBinary if they are no value of this type
   */
  Object decode(ByteBuf in, int length);

  /** 22P03 (or the SQLSTATE given), with PostgreSQL's wording. */
  final class InvalidBinary extends RuntimeException {
    private final String sqlState;

    public InvalidBinary(String sqlState, String message) {
      super(message, null, false, false);
      this.sqlState = sqlState;
    }

    public String sqlState() {
      return sqlState;
    }
  }
}
