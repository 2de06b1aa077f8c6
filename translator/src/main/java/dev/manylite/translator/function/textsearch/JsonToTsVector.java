package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.REGCONFIG;
import static dev.manylite.translator.type.Types.TSVECTOR;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.JsonFilter.Kind;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Bool;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * to_tsvector over json and jsonb, json_to_tsvector and jsonb_to_tsvector (manual, table 9.43):
 * each value that the filter wants is a text of its own.
 */
final class JsonToTsVector implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(JSON, JSONB)) {
      d.function("to_tsvector", REGCONFIG, type)
          .returns(TSVECTOR)
          .java((c, a) -> vector(c, CurrentConfiguration.of(a[0]), a[1], strings()));
      d.function("to_tsvector", type)
          .returns(TSVECTOR)
          .stable()
          .java((c, a) -> vector(c, CurrentConfiguration.of(c), a[0], strings()));
      String name = type.name() + "_to_tsvector";
      d.function(name, REGCONFIG, type, JSONB)
          .returns(TSVECTOR)
          .java((c, a) -> vector(c, CurrentConfiguration.of(a[0]), a[1], JsonFilter.parse(a[2])));
      d.function(name, type, JSONB)
          .returns(TSVECTOR)
          .stable()
          .java((c, a) -> vector(c, CurrentConfiguration.of(c), a[0], JsonFilter.parse(a[1])));
    }
  }

  private static Set<Kind> strings() {
    return EnumSet.of(Kind.STRING);
  }

  private static String vector(
      FunctionContext context, Configuration configuration, Object json, Set<Kind> wanted) {
    Document document = new Document(context, configuration);
    add(document, JsonReader.parse((String) json), wanted);
    return document.vector().toString();
  }

  private static void add(Document document, JsonValue value, Set<Kind> wanted) {
    if (value instanceof Obj object) {
      for (Member member : object.members()) {
        add(document, member.key(), wanted.contains(Kind.KEY));
        add(document, member.value(), wanted);
      }
    } else if (value instanceof Array array) {
      array.elements().forEach(element -> add(document, element, wanted));
    } else if (value instanceof Text text) {
      add(document, text.value(), wanted.contains(Kind.STRING));
    } else if (value instanceof Num number) {
      add(document, number.literal(), wanted.contains(Kind.NUMERIC));
    } else if (value instanceof Bool bool) {
      add(document, Boolean.toString(bool.value()), wanted.contains(Kind.BOOLEAN));
    }
  }

  private static void add(Document document, String text, boolean wanted) {
    if (wanted) {
      int before = document.words().size();
      document.add(text);
      if (document.words().size() > before) {
        document.gap();
      }
    }
  }
}
