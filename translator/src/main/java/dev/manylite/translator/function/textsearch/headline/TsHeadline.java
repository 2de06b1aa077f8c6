package dev.manylite.translator.function.textsearch.headline;

import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.REGCONFIG;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSQUERY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.CurrentConfiguration;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/** ts_headline over text, json and jsonb; of JSON all strings that are values. */
public final class TsHeadline implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(TEXT, JSON, JSONB)) {
      d.function("ts_headline", REGCONFIG, type, TSQUERY, TEXT)
          .optional(1)
          .returns(type)
          .java((c, a) -> headline(type, c, CurrentConfiguration.of(a[0]), a, 1));
      d.function("ts_headline", type, TSQUERY, TEXT)
          .optional(1)
          .returns(type)
          .stable()
          .java((c, a) -> headline(type, c, CurrentConfiguration.of(c), a, 0));
    }
  }

  private static String headline(
      PgType type, FunctionContext context, Configuration configuration, Object[] a, int first) {
    TsQuery query = TsQuery.read((String) a[first + 1]);
    String options = a.length > first + 2 ? (String) a[first + 2] : null;
    UnaryOperator<String> headline =
        text -> headline(HeadlineText.of(context, configuration, text, query), options);
    String document = (String) a[first];
    if (type == TEXT) {
      return headline.apply(document);
    }
    JsonValue value = inStrings(JsonReader.parse(document), headline);
    return type == JSON ? JsonText.compact(value) : JsonText.spaced(value);
  }

  private static String headline(HeadlineText text, String optionList) {
    HeadlineOptions options = HeadlineOptions.parse(optionList);
    if (options.maxFragments() == 0) {
      WordSelection.select(text, options);
    } else {
      FragmentSelection.select(text, options);
    }
    return text.print(options);
  }

  private static JsonValue inStrings(JsonValue value, UnaryOperator<String> change) {
    if (value instanceof Text text) {
      return new Text(change.apply(text.value()));
    }
    if (value instanceof Array array) {
      return new Array(array.elements().stream().map(e -> inStrings(e, change)).toList());
    }
    if (value instanceof Obj object) {
      return new Obj(
          object.members().stream()
              .map(m -> new Member(m.key(), inStrings(m.value(), change)))
              .toList());
    }
    return value;
  }
}
