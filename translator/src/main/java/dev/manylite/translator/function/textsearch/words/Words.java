package dev.manylite.translator.function.textsearch.words;

import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.QueryNode;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQuery;
import dev.manylite.translator.type.textsearch.TsVector;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * One key of a full-text index in FTS5's words. Each begins with the key's number; what FTS5's
 * tokenizer {@code ascii} would part at is spelled out. A row whose key is not null has the bare
 * number as a word too, by which all are found.
 */
final class Words {
  /** A query of FTS5 that finds no row. */
  static final String NOTHING = "\"\"";

  /** FTS5 refuses what is much deeper, and long lists are no help. */
  private static final int DEEPEST = 50;

  private static final int MOST_WORDS = 500;

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

  String search(TsQuery query) {
    if (query.isEmpty()) {
      return NOTHING;
    }
    String found = query.operands().size() > MOST_WORDS ? null : narrow(query.root(), 0);
    return found == null ? quoted(key) : found;
  }

  /** Null where every row may match. */
  private String narrow(QueryNode node, int depth) {
    if (node instanceof Operand operand) {
      return quoted(word(operand.word())) + (operand.prefix() ? " *" : "");
    }
    if (!(node instanceof Join join) || depth > DEEPEST) {
      return null;
    }
    boolean or = join.operator() == Operator.OR;
    List<String> parts = new ArrayList<>();
    for (QueryNode side : List.of(join.left(), join.right())) {
      String part = narrow(side, depth + 1);
      if (part != null) {
        parts.add(part);
      } else if (or) {
        return null;
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    // The parts of a phrase are all there, wherever they are.
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(or ? " OR " : " AND ", parts) + ")";
  }

  private String word(String lexeme) {
    StringBuilder word = new StringBuilder(key);
    for (int i = 0; i < lexeme.length(); i++) {
      char c = lexeme.charAt(i);
      boolean kept =
          c >= 0x80 || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (kept) {
        word.append(c);
      } else {
        word.append('x').append(Integer.toHexString(c));
      }
    }
    return word.toString();
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }
}
