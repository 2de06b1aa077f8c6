package dev.manylite.translator.type.value;

import java.util.Arrays;

/**
 * A host or network address (manual, 8.9): 4 or 16 bytes and the length of the network's prefix.
 * Immutable.
 *
 * @param bytes not to be changed
 */
public record Inet(byte[] bytes, int bits) implements Comparable<Inet> {
  /** What {@code toString} or a cidr's text says → address. */
  public static Inet of(String runtime) {
    return InetText.parse(runtime, false).orElseThrow(IllegalArgumentException::new);
  }

  public boolean isV6() {
    return bytes.length == 16;
  }

  public int maxBits() {
    return bytes.length * 8;
  }

  /** The same bits for {@code 0 ≤ bits ≤ maxBits}. */
  public Inet withBits(int prefix) {
    return new Inet(bytes, prefix);
  }

  /** Without what is to the right of the prefix. */
  public Inet network() {
    byte[] masked = bytes.clone();
    for (int i = 0; i < masked.length; i++) {
      masked[i] &= (byte) maskByte(i);
    }
    return new Inet(masked, bits);
  }

  /** All bits to the right of the prefix set. */
  public Inet broadcast() {
    byte[] filled = bytes.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] |= (byte) ~maskByte(i);
    }
    return new Inet(filled, bits);
  }

  /** The prefix as ones ({@code set}) or as zeros followed by ones. */
  public Inet mask(boolean set) {
    byte[] mask = new byte[bytes.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (set ? maskByte(i) : ~maskByte(i));
    }
    return new Inet(mask, maxBits());
  }

  /** The bits of byte number {@code index} that belong to the prefix. */
  private int maskByte(int index) {
    int ones = Math.max(0, Math.min(8, bits - index * 8));
    return 0xff << 8 - ones & 0xff;
  }

  public boolean isNetwork() {
    return Arrays.equals(bytes, network().bytes);
  }

  /** How many of the first {@code limit} bits are the same; both of one family. */
  public int commonBits(Inet other, int limit) {
    for (int i = 0; i * 8 < limit; i++) {
      int difference = (bytes[i] ^ other.bytes[i]) & 0xff;
      if (difference != 0) {
        return Math.min(limit, i * 8 + Integer.numberOfLeadingZeros(difference) - 24);
      }
    }
    return limit;
  }

  /** Whether the other is within this network or equal to it. */
  public boolean contains(Inet other) {
    return bytes.length == other.bytes.length
        && bits <= other.bits
        && commonBits(other, bits) == bits;
  }

  /** IPv4 first; then by network, by length of the prefix, by address. */
  @Override
  public int compareTo(Inet other) {
    if (bytes.length != other.bytes.length) {
      return Integer.compare(bytes.length, other.bytes.length);
    }
    int shared = Math.min(bits, other.bits);
    int common = commonBits(other, shared);
    if (common == shared && bits != other.bits) {
      return Integer.compare(bits, other.bits);
    }
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Inet inet && bits == inet.bits && Arrays.equals(bytes, inet.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes) * 31 + bits;
  }

  /** As inet is printed: with a prefix only where it is not the whole address. */
  @Override
  public String toString() {
    return bits == maxBits() ? host() : full();
  }

  /** The address alone. */
  public String host() {
    return InetText.host(bytes);
  }

  /** As cidr is printed: always with its prefix. */
  public String full() {
    return host() + "/" + bits;
  }
}
