package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Dictionary;
import dev.manylite.translator.function.textsearch.parser.DefaultParser;
import dev.manylite.translator.function.textsearch.parser.Token;
import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.textsearch.TsVector;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts as a configuration reads them: their words in order, each with its place. */
public final class Document {
  /** Of one word. */
  private static final int MOST_PLACES = Lexeme.MOST_POSITIONS - 1;

  /** Tokens between two looks at whether the statement is to stop. */
  private static final int STRIDE = 1024;

  /** A word and its place, from 1. */
  record Word(String text, int place) {}

  private final FunctionContext context;
  private final Configuration configuration;
  private final List<Word> words = new ArrayList<>();
  private int place;

  Document(FunctionContext context, Configuration configuration) {
    this.context = context;
    this.configuration = configuration;
  }

  static TsVector vector(FunctionContext context, Configuration configuration, String text) {
    Document document = new Document(context, configuration);
    document.add(text);
    return document.vector();
  }

  List<Word> words() {
    return words;
  }

  void add(String text) {
    DefaultParser parser = new DefaultParser(text);
    int count = 0;
    for (Token token = parser.next(); token != null; token = parser.next()) {
      if (++count % STRIDE == 0) {
        context.checkCanceled();
      }
      Optional<Dictionary> dictionary = configuration.dictionary(token.type());
      if (!isTooLong(token, context) && dictionary.isPresent()) {
        place++;
        for (String word : dictionary.get().lexize(token.text())) {
          words.add(new Word(word, Position.limited(place)));
        }
      }
    }
  }

  /** Tokens that can't be in a tsvector are passed over. */
  public static boolean isTooLong(Token token, FunctionContext context) {
    if (Utf8.length(token.text()) <= Lexeme.LONGEST_WORD) {
      return false;
    }
    context
        .types()
        .notice(
            SqlState.PROGRAM_LIMIT_EXCEEDED,
            "word is too long to be indexed",
            "Words longer than " + (Lexeme.LONGEST_WORD + 1) + " characters are ignored.");
    return true;
  }

  /** Leaves a gap, so that no phrase goes over it. */
  void gap() {
    place++;
  }

  TsVector vector() {
    Map<String, List<Position>> places = new TreeMap<>(Utf8::compare);
    for (Word word : words) {
      List<Position> known = places.computeIfAbsent(word.text(), w -> new ArrayList<>(1));
      int last = known.isEmpty() ? 0 : known.get(known.size() - 1).place();
      if (known.size() < MOST_PLACES && last != Position.LAST && last != word.place()) {
        known.add(new Position(word.place(), 0));
      }
    }
    List<Lexeme> lexemes = new ArrayList<>();
    places.forEach((word, positions) -> lexemes.add(new Lexeme(word, positions)));
    return new TsVector(lexemes).checked();
  }
}
