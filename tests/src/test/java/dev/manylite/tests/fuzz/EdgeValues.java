package dev.manylite.tests.fuzz;

import dev.manylite.tests.Resources;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values at the edges of each type, from {@code fuzz/values.txt}. */
final class EdgeValues {
  private final Map<PgType, List<String>> texts = new LinkedHashMap<>();

  static EdgeValues read() {
    EdgeValues values = new EdgeValues();
    Path file = Resources.list("fuzz", "values.txt").get(0);
    for (String line : Resources.read(file).split("\n")) {
      if (!line.startsWith("#")) {
        int colon = line.indexOf(':');
        List<String> texts = new ArrayList<>();
        for (String text : line.substring(colon + 2).split("\\|(?![a-z]\\))", -1)) {
          texts.add(text.replaceAll("^ | $", ""));
        }
        values.texts.put(type(line.substring(0, colon)), texts);
      }
    }
    return values;
  }

  private static PgType type(String name) {
    return name.endsWith("[]")
        ? Types.array(type(name.substring(0, name.length() - 2)))
        : Types.byName(name.replace("\"", "")).orElseThrow();
  }

  List<PgType> types() {
    return List.copyOf(texts.keySet());
  }

  boolean knows(PgType type) {
    return texts.containsKey(type);
  }

  /** A typed constant; now and then NULL. */
  String literal(PgType type, Random random) {
    if (random.nextInt(25) == 0) {
      return "null::" + name(type);
    }
    return quoted(type, random) + "::" + name(type);
  }

  /** The type in a cast that does not cut: {@code character} would be character(1). */
  static String name(PgType type) {
    return type == Types.BPCHAR ? "bpchar" : type.sqlName();
  }

  /** A constant that leaves its type to its place. */
  String quoted(PgType type, Random random) {
    List<String> choice = texts.get(type);
    return "'" + choice.get(random.nextInt(choice.size())).replace("'", "''") + "'";
  }
}
