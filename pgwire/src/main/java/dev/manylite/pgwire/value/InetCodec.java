package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/**
 * inet and cidr: family (2 or 3), bits of the prefix, whether it is a cidr, count of bytes, a byte
 * each; then the address. An IPv6 address is decoded with all its words and always with its prefix.
 */
final class InetCodec implements BinaryCodec {
  private static final int V4 = 2;
  private static final int V6 = 3;

  private final int oid;
  private final boolean cidr;

  InetCodec(int oid, boolean cidr) {
    this.oid = oid;
    this.cidr = cidr;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    boolean v6 = host.indexOf(':') >= 0;
    int size = v6 ? 16 : 4;
    out.writeByte(v6 ? V6 : V4);
    out.writeByte(slash < 0 ? size * 8 : Integer.parseInt(text, slash + 1, text.length(), 10));
    out.writeByte(cidr ? 1 : 0);
    out.writeByte(size);
    if (v6) {
      words(host, out);
    } else {
      octets(host, out);
    }
  }

  private static void octets(String host, ByteBuf out) {
    for (String octet : host.split("\\.")) {
      out.writeByte(Integer.parseInt(octet));
    }
  }

  /** Two colons stand for as many zeros as are missing. */
  private static void words(String host, ByteBuf out) {
    int gap = host.indexOf("::");
    String before = gap < 0 ? host : host.substring(0, gap);
    String after = gap < 0 ? "" : host.substring(gap + 2);
    int start = out.writerIndex();
    write(before, out);
    int written = out.writerIndex() - start;
    out.writeZero(16 - written - size(after));
    write(after, out);
  }

  private static int size(String words) {
    if (words.isEmpty()) {
      return 0;
    }
    int size = 2;
    for (int i = 0; i < words.length(); i++) {
      size += words.charAt(i) == ':' ? 2 : 0;
    }
    return words.indexOf('.') < 0 ? size : size + 2;
  }

  private static void write(String words, ByteBuf out) {
    if (words.isEmpty()) {
      return;
    }
    for (String word : words.split(":")) {
      if (word.indexOf('.') >= 0) {
        octets(word, out);
      } else {
        out.writeShort(Integer.parseInt(word, 16));
      }
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.atLeast(4, length);
    int family = in.readUnsignedByte();
    int bits = in.readUnsignedByte();
    in.readByte();
    int size = in.readUnsignedByte();
    if (family != V4 && family != V6) {
      throw invalid("address family");
    }
    int wanted = family == V4 ? 4 : 16;
    if (bits > wanted * 8) {
      throw invalid("bits");
    }
    if (size != wanted) {
      throw invalid("length");
    }
    Lengths.exactly(4 + size, length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i += family == V4 ? 1 : 2) {
      if (family == V4) {
        text.append(i == 0 ? "" : ".").append(in.readUnsignedByte());
      } else {
        text.append(i == 0 ? "" : ":").append(Integer.toHexString(in.readUnsignedShort()));
      }
    }
    return text.append('/').append(bits).toString();
  }

  private InvalidBinary invalid(String part) {
    return new InvalidBinary(
        "22P03", "invalid " + part + " in external \"" + (cidr ? "cidr" : "inet") + "\" value");
  }
}
