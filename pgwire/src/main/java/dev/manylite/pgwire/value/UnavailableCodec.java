package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** A type that has no binary form in PostgreSQL either: 42883. */
final class UnavailableCodec implements BinaryCodec {
  private final int oid;
  private final String name;

  UnavailableCodec(int oid, String name) {
    this.oid = oid;
    this.name = name;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    throw new InvalidBinary("42883", "no binary output function available for type " + name);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    throw new InvalidBinary("42883", "no binary input function available for type " + name);
  }
}
