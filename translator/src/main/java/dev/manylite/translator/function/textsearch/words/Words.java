package dev.manylite.translator.function.textsearch.words;

import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.QueryNode;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.StringJoiner;

/**
 * One key of a full-text index in FTS5's words. Each begins with the key's number; what FTS5's
 * tokenizer {@code ascii} would part at, or take for another letter, is spelled out, so that two
 * lexemes are never one word. A row whose key is not null has the bare number as a word too, by
 * which all are found.
 */
final class Words {
  /** A query of FTS5 that finds no row. */
  static final String NOTHING = "\"\"";

  /** FTS5 refuses what is much deeper, and long lists are no help. */
  private static final int DEEPEST = 50;

  private static final int MOST_WORDS = 500;

  /** Of Unicode's private use, before what is spelled out. */
  private static final char SPELLED = '\uE000';

  private final String key;

  Words(long number) {
    key = number + "x";
  }

  String document(TsVector vector) {
    StringJoiner words = new StringJoiner(" ").add(key);
    for (Lexeme lexeme : vector.lexemes()) {
      words.add(word(lexeme.word()));
    }
    return words.toString();
  }

  /**
   * What FTS5 is asked.
   *
   * @param exact it finds no row that the tsquery does not match
   */
  record Search(String text, boolean exact) {}

  Search search(TsQuery query) {
    if (query.isEmpty()) {
      return new Search(NOTHING, true);
    }
    return query.operands().size() > MOST_WORDS ? all() : search(query.root(), false, 0);
  }

  /** All rows, any of which may match. */
  private Search all() {
    return new Search(quoted(key), false);
  }

  /**
   * @param phrase within one, whose parts are somewhere in the row; what must not be at their place
   *     may be elsewhere
   */
  private Search search(QueryNode node, boolean phrase, int depth) {
    if (depth > DEEPEST) {
      return all();
    }
    if (node instanceof Operand operand) {
      String text = quoted(word(operand.word())) + (operand.prefix() ? " *" : "");
      return new Search(text, !phrase && operand.weights() == 0);
    }
    if (node instanceof Not not) {
      return phrase
          ? all()
          : without(new Search(quoted(key), true), search(not.operand(), false, depth + 1));
    }
    if (!(node instanceof Join join)) {
      return all();
    }
    boolean within = phrase || join.operator() == Operator.PHRASE;
    Search left = search(join.left(), within, depth + 1);
    if (!within && join.operator() == Operator.AND && join.right() instanceof Not not) {
      return without(left, search(not.operand(), false, depth + 2));
    }
    Search right = search(join.right(), within, depth + 1);
    String operator = join.operator() == Operator.OR ? " OR " : " AND ";
    return new Search(
        "(" + left.text() + operator + right.text() + ")", left.exact() && right.exact());
  }

  /** Without rows of which it is sure that they match. */
  private static Search without(Search rows, Search negated) {
    return negated.exact()
        ? new Search("(" + rows.text() + " NOT " + negated.text() + ")", rows.exact())
        : new Search(rows.text(), false);
  }

  private String word(String lexeme) {
    StringBuilder word = new StringBuilder(key);
    for (int i = 0; i < lexeme.length(); i++) {
      char c = lexeme.charAt(i);
      boolean kept = c >= 0x80 && c != SPELLED || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (kept) {
        word.append(c);
      } else {
        word.append(SPELLED).append(Integer.toHexString(0x10000 + c));
      }
    }
    return word.toString();
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }
}
