package dev.manylite.translator.function.textsearch.headline;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.textsearch.Document;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Dictionary;
import dev.manylite.translator.function.textsearch.match.Answer;
import dev.manylite.translator.function.textsearch.match.DocumentWords;
import dev.manylite.translator.function.textsearch.match.Places;
import dev.manylite.translator.function.textsearch.match.QueryMatch;
import dev.manylite.translator.function.textsearch.parser.DefaultParser;
import dev.manylite.translator.function.textsearch.parser.Token;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.TsQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document's tokens, those that the query asks for marked. */
final class HeadlineText {
  private final List<HeadlineWord> words = new ArrayList<>();
  private final FunctionContext context;
  private final TsQuery query;

  /** A stretch of tokens, both ends included. */
  record Stretch(int first, int last) {}

  private HeadlineText(FunctionContext context, TsQuery query) {
    this.context = context;
    this.query = query;
  }

  static HeadlineText of(
      FunctionContext context, Configuration configuration, String text, TsQuery query) {
    HeadlineText result = new HeadlineText(context, query);
    List<Operand> operands = query.operands();
    DefaultParser parser = new DefaultParser(text);
    int place = 0;
    for (Token token = parser.next(); token != null; token = parser.next()) {
      if (Document.isTooLong(token, context)) {
        continue;
      }
      HeadlineWord word = new HeadlineWord(token.text(), token.type());
      result.words.add(word);
      Optional<Dictionary> dictionary = configuration.dictionary(token.type());
      if (dictionary.isPresent()) {
        place++;
        for (String lexeme : dictionary.get().lexize(token.text())) {
          word.place(Position.limited(place));
          result.mark(word, lexeme, operands);
        }
      }
    }
    return result;
  }

  private void mark(HeadlineWord word, String lexeme, List<Operand> operands) {
    for (Operand operand : operands) {
      boolean asked =
          operand.prefix() ? lexeme.startsWith(operand.word()) : lexeme.equals(operand.word());
      if (asked && word.operand() == null) {
        word.operand(operand);
      } else if (asked) {
        words.add(word.repeat(operand));
      }
    }
  }

  int size() {
    return words.size();
  }

  HeadlineWord word(int index) {
    return words.get(index);
  }

  /** The first token from there on that the query asks for; −1 if none. */
  private int asked(int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).operand() != null) {
        return i;
      }
    }
    return -1;
  }

  /** The first and shortest stretch from there on that satisfies the query; null if none. */
  Stretch cover(int from, int longest) {
    if (query.isEmpty()) {
      return null;
    }
    for (int first = asked(from); first >= 0; first = asked(first + 1)) {
      context.checkCanceled();
      for (int last = first; last >= 0; last = asked(last + 1)) {
        if (last > first && last - first >= longest) {
          break;
        }
        if (QueryMatch.matches(query, new Within(first, last))) {
          return new Stretch(first, last);
        }
      }
    }
    return null;
  }

  void show(Stretch stretch, boolean all) {
    for (int i = stretch.first(); i <= stretch.last(); i++) {
      words.get(i).show(all);
    }
  }

  String print(HeadlineOptions options) {
    StringBuilder out = new StringBuilder();
    boolean inFragment = false;
    boolean first = true;
    for (HeadlineWord word : words) {
      if (word.isRepeated()) {
        continue;
      }
      if (word.isShown()) {
        if (!inFragment && !first) {
          out.append(options.fragmentDelimiter());
        }
        first = false;
        word.append(out, options);
      }
      inFragment = word.isShown();
    }
    return out.toString();
  }

  /** The tokens of a stretch, as a document. */
  private final class Within implements DocumentWords {
    private final int first;
    private final int last;

    Within(int first, int last) {
      this.first = first;
      this.last = last;
    }

    @Override
    public Answer find(Operand operand, Places places) {
      Answer answer = Answer.NO;
      int before = 0;
      for (int i = first; i <= last; i++) {
        HeadlineWord word = words.get(i);
        if (!operand.equals(word.operand())) {
          continue;
        }
        if (places == null) {
          return Answer.YES;
        }
        if (answer == Answer.NO || before < word.place()) {
          places.add(word.place());
          before = word.place();
        }
        answer = Answer.YES;
      }
      return answer;
    }
  }
}
