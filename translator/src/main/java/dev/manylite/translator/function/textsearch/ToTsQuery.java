package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.REGCONFIG;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSQUERY;

import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.textsearch.Document.Word;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsQueryReader;
import dev.manylite.translator.type.textsearch.TsQueryReader.Syntax;
import java.util.List;

/** to_tsquery, plainto_tsquery, phraseto_tsquery, websearch_to_tsquery (manual, 12.3.2). */
final class ToTsQuery implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "to_tsquery", Syntax.STANDARD, Operator.PHRASE);
    define(d, "plainto_tsquery", Syntax.PLAIN, Operator.AND);
    define(d, "phraseto_tsquery", Syntax.PLAIN, Operator.PHRASE);
    define(d, "websearch_to_tsquery", Syntax.WEB, Operator.PHRASE);
  }

  private static void define(Definitions d, String name, Syntax syntax, Operator between) {
    d.function(name, REGCONFIG, TEXT)
        .returns(TSQUERY)
        .java(
            (c, a) ->
                query(c, CurrentConfiguration.of(a[0]), (String) a[1], syntax, between).toString());
    d.function(name, TEXT)
        .returns(TSQUERY)
        .stable()
        .java(
            (c, a) ->
                query(c, CurrentConfiguration.of(c), (String) a[0], syntax, between).toString());
  }

  /**
   * @param between the words that one operand of the text turns out to be
   */
  static TsQuery query(
      FunctionContext context,
      Configuration configuration,
      String text,
      Syntax syntax,
      Operator between) {
    TsQueryReader.Words words =
        (reader, word, weights, prefix) -> {
          Document document = new Document(context, configuration);
          document.add(word);
          put(reader, document.words(), weights, prefix, between);
        };
    return TsQueryReader.read(
        text,
        syntax,
        words,
        notice -> context.types().notice(SqlState.SUCCESSFUL_COMPLETION, notice, null));
  }

  /** Where stop words were between two words, they leave their places. */
  private static void put(
      TsQueryReader reader, List<Word> words, int weights, boolean prefix, Operator between) {
    if (words.isEmpty()) {
      reader.pushStop();
      return;
    }
    int distance = between == Operator.PHRASE ? 1 : 0;
    int place = 0;
    for (int i = 0; i < words.size(); ) {
      int next = words.get(i).place();
      for (place++; i > 0 && place < next; place++) {
        reader.pushStop();
        reader.join(between, distance);
      }
      place = next;
      int first = i;
      for (; i < words.size() && words.get(i).place() == place; i++) {
        reader.push(words.get(i).text(), weights, prefix);
        if (i > first) {
          reader.join(Operator.AND, 0);
        }
      }
      if (first > 0) {
        reader.join(between, distance);
      }
    }
  }
}
