package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The last argument of json_to_tsvector: which parts of a document count. */
final class JsonFilter {
  enum Kind {
    STRING,
    NUMERIC,
    BOOLEAN,
    KEY
  }

  private static final String HINT =
      "Possible values are: \"string\", \"numeric\", \"boolean\", \"key\", and \"all\".";

  private JsonFilter() {}

  /**
   * @throws SqlFault 22023
   */
  static Set<Kind> parse(Object jsonb) {
    JsonValue filter = JsonReader.parse((String) jsonb);
    if (filter instanceof Obj) {
      throw invalid("wrong flag type, only arrays and scalars are allowed");
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (JsonValue element : filter instanceof Array array ? array.elements() : List.of(filter)) {
      if (element instanceof Array || element instanceof Obj) {
        throw new SqlFault(SqlState.INTERNAL_ERROR, "unexpected end of flag array");
      }
      if (!(element instanceof Text text)) {
        throw invalid("flag array element is not a string").withHint(HINT);
      }
      kinds.addAll(kinds(text.value()));
    }
    return kinds;
  }

  private static Set<Kind> kinds(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "all" -> EnumSet.allOf(Kind.class);
      case "string" -> EnumSet.of(Kind.STRING);
      case "numeric" -> EnumSet.of(Kind.NUMERIC);
      case "boolean" -> EnumSet.of(Kind.BOOLEAN);
      case "key" -> EnumSet.of(Kind.KEY);
      default -> throw invalid("wrong flag in flag array: \"" + name + "\"").withHint(HINT);
    };
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
