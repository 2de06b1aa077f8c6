package dev.manylite.translator.type.hash;

/**
 * PostgreSQL's {@code hash_bytes}: Bob Jenkins' lookup3 on a little-endian machine. The lower half
 * of the extended hash under seed 0 is the plain hash, so there is one function for both.
 */
public final class HashBytes {
  private static final int START = 0x9e3779b9 + 3923095;

  private int a;
  private int b;
  private int c;

  private HashBytes(int length, long seed) {
    a = START + length;
    b = a;
    c = a;
    if (seed != 0) {
      a += (int) (seed >>> 32);
      b += (int) seed;
      mix();
    }
  }

  /** {@code hash_bytes_extended}. */
  public static long extended(byte[] key, long seed) {
    HashBytes state = new HashBytes(key.length, seed);
    int at = 0;
    for (; key.length - at >= 12; at += 12) {
      state.a += word(key, at, 4);
      state.b += word(key, at + 4, 4);
      state.c += word(key, at + 8, 4);
      state.mix();
    }
    int left = key.length - at;
    state.a += word(key, at, Math.min(left, 4));
    state.b += word(key, at + 4, Math.min(left - 4, 4));
    // The lowest byte of c is the length's.
    state.c += word(key, at + 8, left - 8) << 8;
    return state.end();
  }

  /** {@code hash_bytes_uint32_extended}. */
  public static long extended(int key, long seed) {
    HashBytes state = new HashBytes(Integer.BYTES, seed);
    state.a += key;
    return state.end();
  }

  private static int word(byte[] key, int at, int count) {
    int word = 0;
    for (int i = 0; i < count; i++) {
      word |= (key[at + i] & 0xff) << 8 * i;
    }
    return word;
  }

  private void mix() {
    a -= c;
    a ^= Integer.rotateLeft(c, 4);
    c += b;
    b -= a;
    b ^= Integer.rotateLeft(a, 6);
    a += c;
    c -= b;
    c ^= Integer.rotateLeft(b, 8);
    b += a;
    a -= c;
    a ^= Integer.rotateLeft(c, 16);
    c += b;
    b -= a;
    b ^= Integer.rotateLeft(a, 19);
    a += c;
    c -= b;
    c ^= Integer.rotateLeft(b, 4);
    b += a;
  }

  private long end() {
    c ^= b;
    c -= Integer.rotateLeft(b, 14);
    a ^= c;
    a -= Integer.rotateLeft(c, 11);
    b ^= a;
    b -= Integer.rotateLeft(a, 25);
    c ^= b;
    c -= Integer.rotateLeft(b, 16);
    a ^= c;
    a -= Integer.rotateLeft(c, 4);
    b ^= a;
    b -= Integer.rotateLeft(a, 14);
    c ^= b;
    c -= Integer.rotateLeft(b, 24);
    return (long) b << 32 | c & 0xffffffffL;
  }
}
