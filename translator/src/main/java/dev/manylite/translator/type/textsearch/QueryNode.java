package dev.manylite.translator.type.textsearch;

/** A tsquery's tree. */
public sealed interface QueryNode {

  /**
   * A word that is looked for.
   *
   * @param weights a bit for each weight that will do: 8 for A to 1 for D; 0 for any
   * @param prefix whether longer words will do
   */
  record Operand(String word, int weights, boolean prefix) implements QueryNode {
    public int checksum() {
      return Checksum.of(word);
    }
  }

  record Not(QueryNode operand) implements QueryNode {}

  /**
   * @param distance of a phrase's parts; 0 for other operators
   */
  record Join(Operator operator, int distance, QueryNode left, QueryNode right)
      implements QueryNode {}

  /** In place of a stop word, until {@link StopWords} takes it out. */
  record Stop() implements QueryNode {}

  /** In the order in which they bind. */
  enum Operator {
    OR(" | "),
    AND(" & "),
    PHRASE(null);

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    String text(int distance) {
      return text != null ? text : distance == 1 ? " <-> " : " <" + distance + "> ";
    }
  }
}
