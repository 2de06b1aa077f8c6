package dev.manylite.translator.type.enums;

import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of an enum's labels, which is that of their declaration. The collation's name lists
 * them, so any handle can make it; a text that is no label comes last.
 */
public final class EnumOrder implements Comparator<String> {
  /** What the collation's name begins with; the labels follow. */
  public static final String PREFIX = "pg_enum(";

  /** What has a meaning in the name of this or of an enclosing collation. */
  private static final String RESERVED = "%,()\"";

  private static final int HEX = 16;

  private final Map<String, Integer> places = new HashMap<>();

  private EnumOrder(List<String> labels) {
    labels.forEach(label -> places.put(label, places.size()));
  }

  /** The collation's name. */
  static String name(List<String> labels) {
    StringBuilder name = new StringBuilder(PREFIX);
    for (int i = 0; i < labels.size(); i++) {
      name.append(i > 0 ? "," : "");
      for (char c : labels.get(i).toCharArray()) {
        if (RESERVED.indexOf(c) >= 0) {
          name.append('%').append(Integer.toHexString(c));
        } else {
          name.append(c);
        }
      }
    }
    return name.append(')').toString();
  }

  /** Of a name that begins with {@link #PREFIX}. */
  public static EnumOrder named(String collation) {
    List<String> labels = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    for (int i = PREFIX.length(); i < collation.length() - 1; i++) {
      char c = collation.charAt(i);
      if (c == ',') {
        labels.add(label.toString());
        label.setLength(0);
      } else if (c == '%') {
        label.append((char) Integer.parseInt(collation.substring(i + 1, i + 3), HEX));
        i += 2;
      } else {
        label.append(c);
      }
    }
    labels.add(label.toString());
    return new EnumOrder(labels);
  }

  @Override
  public int compare(String left, String right) {
    int difference = Integer.compare(place(left), place(right));
    return difference != 0 ? difference : Utf8.compare(left, right);
  }

  private int place(String label) {
    return places.getOrDefault(label, Integer.MAX_VALUE);
  }
}
