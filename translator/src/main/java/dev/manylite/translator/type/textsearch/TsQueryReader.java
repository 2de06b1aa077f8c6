package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.QueryNode.Stop;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Reads the text of a query (manual, 8.11.2, 12.3.2) and builds its tree. */
public final class TsQueryReader {
  /** What the text is. */
  public enum Syntax {
    /** A tsquery. */
    STANDARD,
    /** One operand. */
    PLAIN,
    /** What people type into a search field. */
    WEB
  }

  /** Puts the nodes for a word that was read; always as many as make one tree. */
  @FunctionalInterface
  public interface Words {
    void put(TsQueryReader reader, String word, int weights, boolean prefix);
  }

  private static final int MOST_BYTES = TsVector.MOST_BYTES;
  private static final int MOST_OPERATORS = 32;

  private final String text;
  private final Words words;
  private final QueryScanner scanner;
  private final Deque<QueryNode> nodes = new ArrayDeque<>();
  private boolean stopped;
  private int bytes;

  private TsQueryReader(String text, Syntax syntax, Words words) {
    this.text = text;
    this.words = words;
    scanner = new QueryScanner(text, syntax);
  }

  /**
   * @param notices told where nothing is left to look for
   * @throws SqlFault 42601, 22023, 54000
   */
  public static TsQuery read(String text, Syntax syntax, Words words, Consumer<String> notices) {
    TsQueryReader reader = new TsQueryReader(text, syntax, words);
    reader.operands();
    if (reader.nodes.isEmpty()) {
      notices.accept("text-search query doesn't contain lexemes: \"" + text + "\"");
      return TsQuery.EMPTY;
    }
    QueryNode root = reader.nodes.pop();
    if (reader.stopped) {
      root = StopWords.remove(root);
      if (root == null) {
        notices.accept(
            "text-search query contains only stop words or doesn't contain lexemes, ignored");
      }
    }
    return new TsQuery(root);
  }

  /**
   * @throws SqlFault 54000
   */
  public void push(String word, int weights, boolean prefix) {
    int length = Utf8.length(word);
    if (length > Lexeme.LONGEST_WORD) {
      throw limit("word is too long in tsquery: \"");
    }
    if (bytes >= MOST_BYTES) {
      throw limit("value is too big in tsquery: \"");
    }
    bytes += length + 1;
    nodes.push(new Operand(word, weights, prefix));
  }

  public void pushStop() {
    stopped = true;
    nodes.push(new Stop());
  }

  /** Joins the two nodes that were put last. */
  public void join(Operator operator, int distance) {
    QueryNode right = nodes.pop();
    QueryNode left = nodes.pop();
    nodes.push(new Join(operator, distance, left, right));
  }

  /** An operator that waits for its right operand; null for not. */
  private record Waiting(Operator operator, int distance) {
    int binding() {
      return operator == null ? Operator.values().length : operator.ordinal();
    }
  }

  private void operands() {
    Deque<Waiting> waiting = new ArrayDeque<>();
    while (true) {
      switch (scanner.next()) {
        case END, CLOSE -> {
          apply(waiting, 0);
          return;
        }
        case STOP -> {
          pushStop();
          apply(waiting, 0);
          return;
        }
        case WORD -> words.put(this, scanner.word(), scanner.weights(), scanner.prefix());
        case OPEN -> operands();
        case NOT -> hold(waiting, new Waiting(null, 0));
        case OPERATOR -> {
          Waiting operator = new Waiting(scanner.operator(), scanner.distance());
          apply(waiting, operator.binding());
          hold(waiting, operator);
        }
      }
    }
  }

  private static void hold(Deque<Waiting> waiting, Waiting operator) {
    if (waiting.size() == MOST_OPERATORS) {
      throw new SqlFault(SqlState.INTERNAL_ERROR, "tsquery stack too small");
    }
    waiting.push(operator);
  }

  /** Those that bind as strongly as what follows have their operands. */
  private void apply(Deque<Waiting> waiting, int binding) {
    while (!waiting.isEmpty() && waiting.peek().binding() >= binding) {
      Waiting operator = waiting.pop();
      if (operator.operator() == null) {
        nodes.push(new Not(nodes.pop()));
      } else {
        join(operator.operator(), operator.distance());
      }
    }
  }

  private SqlFault limit(String message) {
    return new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, message + text + "\"");
  }
}
