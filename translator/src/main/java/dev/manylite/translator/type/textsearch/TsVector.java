package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document reduced to its words (manual, 8.11.1). The runtime value is {@link #toString}, which
 * is what PostgreSQL prints.
 *
 * @param lexemes sorted by the bytes of their words, each word once
 */
public record TsVector(List<Lexeme> lexemes) {
  public static final TsVector EMPTY = new TsVector(List.of());

  /** Bytes of words and positions together. */
  static final int MOST_BYTES = (1 << 20) - 1;

  public TsVector {
    lexemes = List.copyOf(lexemes);
  }

  /**
   * The input function.
   *
   * @throws SqlFault 42601, 54000
   */
  public static TsVector read(String text) {
    WordScanner scanner = new WordScanner(text, WordScanner.Mode.VECTOR);
    List<Lexeme> entries = new ArrayList<>();
    int bytes = 0;
    while (scanner.next()) {
      int length = Utf8.length(scanner.word());
      if (length > Lexeme.LONGEST_WORD) {
        throw new SqlFault(
            SqlState.PROGRAM_LIMIT_EXCEEDED,
            "word is too long (" + length + " bytes, max " + Lexeme.LONGEST_WORD + " bytes)");
      }
      if (bytes > MOST_BYTES) {
        throw tooLong(bytes);
      }
      bytes += length;
      entries.add(new Lexeme(scanner.word(), scanner.positions()));
    }
    return of(entries);
  }

  /**
   * Sorts the words and puts the positions of the same word together.
   *
   * @throws SqlFault 54000
   */
  public static TsVector of(List<Lexeme> entries) {
    List<Lexeme> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Lexeme::word, Utf8::compare));
    List<Lexeme> merged = new ArrayList<>();
    for (int i = 0; i < sorted.size(); ) {
      String word = sorted.get(i).word();
      List<Position> positions = sorted.get(i).positions();
      for (i++; i < sorted.size() && sorted.get(i).word().equals(word); i++) {
        List<Position> both = new ArrayList<>(positions);
        both.addAll(sorted.get(i).positions());
        positions = both;
      }
      merged.add(new Lexeme(word, Lexeme.distinct(positions)));
    }
    return new TsVector(merged).checked();
  }

  /**
   * @throws SqlFault 54000 where PostgreSQL could not hold it
   */
  public TsVector checked() {
    int bytes = dataSize();
    if (bytes > MOST_BYTES) {
      throw tooLong(bytes);
    }
    return this;
  }

  private static SqlFault tooLong(int bytes) {
    return new SqlFault(
        SqlState.PROGRAM_LIMIT_EXCEEDED,
        "string is too long for tsvector (" + bytes + " bytes, max " + MOST_BYTES + " bytes)");
  }

  /** Where the word is, or would be: as {@link java.util.Collections#binarySearch}. */
  public int search(String word) {
    int low = 0;
    int high = lexemes.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Utf8.compare(lexemes.get(middle).word(), word);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -(low + 1);
  }

  private int dataSize() {
    int bytes = 0;
    for (Lexeme lexeme : lexemes) {
      bytes = lexeme.sizeAfter(bytes);
    }
    return bytes;
  }

  /** Bytes that PostgreSQL's value would have, by which it compares first. */
  int size() {
    return 8 + 4 * lexemes.size() + dataSize();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Lexeme lexeme : lexemes) {
      if (out.length() > 0) {
        out.append(' ');
      }
      quote(lexeme.word(), out);
      char separator = ':';
      for (Position position : lexeme.positions()) {
        out.append(separator).append(position.place());
        if (position.weight() > 0) {
          out.append((char) ('D' - position.weight()));
        }
        separator = ',';
      }
    }
    return out.toString();
  }

  static void quote(String word, StringBuilder out) {
    out.append('\'');
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'' || c == '\\') {
        out.append(c);
      }
      out.append(c);
    }
    out.append('\'');
  }
}
