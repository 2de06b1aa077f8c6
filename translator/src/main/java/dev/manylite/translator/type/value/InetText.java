package dev.manylite.translator.type.value;

import java.util.Arrays;
import java.util.Optional;

/** Reads and prints addresses as PostgreSQL's inet_net_pton and inet_net_ntop do. */
public final class InetText {
  private InetText() {}

  /**
   * Empty for what is no address.
   *
   * @param cidr allows an abbreviated IPv4 network, whose class then gives its prefix
   */
  public static Optional<Inet> parse(String text, boolean cidr) {
    if (text.indexOf(':') >= 0) {
      return new InetV6Reader(text).read();
    }
    return new InetV4Reader(text).read(cidr);
  }

  static String host(byte[] bytes) {
    return bytes.length == 4 ? dotted(bytes, 0) : colons(bytes);
  }

  private static String dotted(byte[] bytes, int from) {
    StringBuilder out = new StringBuilder(15);
    for (int i = from; i < from + 4; i++) {
      out.append(i == from ? "" : ".").append(bytes[i] & 0xff);
    }
    return out.toString();
  }

  /** The longest run of zero words, if longer than one, is left out. */
  private static String colons(byte[] bytes) {
    int[] words = words(bytes);
    int[] run = longestZeros(words, words.length);
    int base = run[1] >= 2 ? run[0] : -1;
    int length = base < 0 ? 0 : run[1];
    boolean embedded =
        base == 0
            && (length == 6 || length == 7 && words[7] != 1 || length == 5 && words[5] == 0xffff);
    StringBuilder out = new StringBuilder(45);
    for (int i = 0; i < words.length; i++) {
      if (base >= 0 && i >= base && i < base + length) {
        out.append(i == base ? ":" : "");
        continue;
      }
      out.append(i == 0 ? "" : ":");
      if (i == 6 && embedded) {
        return out.append(dotted(bytes, 12)).toString();
      }
      out.append(Integer.toHexString(words[i]));
    }
    return base >= 0 && base + length == words.length ? out.append(':').toString() : out.toString();
  }

  private static int[] words(byte[] bytes) {
    int[] words = new int[bytes.length / 2];
    for (int i = 0; i < words.length; i++) {
      words[i] = (bytes[i * 2] & 0xff) << 8 | bytes[i * 2 + 1] & 0xff;
    }
    return words;
  }

  /** Where the first longest run of zeros in the first {@code count} words begins, its length. */
  private static int[] longestZeros(int[] words, int count) {
    int[] best = {0, 0};
    int length = 0;
    for (int i = 0; i < count; i++) {
      length = words[i] == 0 ? length + 1 : 0;
      if (length > best[1]) {
        best = new int[] {i - length + 1, length};
      }
    }
    return best;
  }

  /** As {@code abbrev(cidr)}: without the bytes that the prefix does not reach. */
  public static String abbreviated(Inet network) {
    int bits = network.bits();
    String prefix = "/" + bits;
    byte[] bytes = network.network().bytes();
    if (network.isV6()) {
      return (bits == 0 ? "::" : abbreviatedV6(bytes, bits)) + prefix;
    }
    StringBuilder out = new StringBuilder(18);
    for (int i = 0; i * 8 < bits; i++) {
      out.append(i == 0 ? "" : ".").append(bytes[i] & 0xff);
    }
    return (bits == 0 ? "0" : out.toString()) + prefix;
  }

  private static String abbreviatedV6(byte[] bytes, int bits) {
    int[] words = words(Arrays.copyOf(bytes, 16));
    int count = Math.max(2, (bits + 15) / 16);
    int[] run = longestZeros(words, count);
    int start = run[0];
    int length = run[1];
    boolean embedded =
        length != count
            && start == 0
            && (length == 6
                || length == 5 && words[5] == 0xffff
                || length == 7 && bytes[14] != 0 && bytes[15] != 1);
    StringBuilder out = new StringBuilder(45);
    for (int i = 0; i < count; i++) {
      if (length != 0 && i >= start && i < start + length) {
        out.append(i == start ? ":" : "").append(i == count - 1 ? ":" : "");
      } else if (embedded && i > 5) {
        out.append(i == 6 ? ':' : '.').append(bytes[i * 2] & 0xff);
        if (i != 7 || bits > 120) {
          out.append('.').append(bytes[i * 2 + 1] & 0xff);
        }
      } else {
        out.append(out.length() == 0 ? "" : ":").append(Integer.toHexString(words[i]));
      }
    }
    return out.toString();
  }
}
