package dev.manylite.translator.function.pattern.regex;

import java.util.List;

/**
 * A part of a pattern whose share of a match is of interest. Filled while parsing, unchanged
 * afterwards.
 */
final class Node {
  enum Kind {
    /** Its inside does not matter. */
    PLAIN,
    BACK_REFERENCE,
    /** Two parts, one after the other. */
    CONCATENATION,
    ALTERNATION,
    ITERATION,
    /** Parentheses right around others. */
    WRAPPER
  }

  final Kind kind;
  int bits;
  final List<Node> children;
  final Expr language;

  /** The number of the parentheses that it is; 0 for none. */
  int group;

  /** For a back reference. */
  int refersTo;

  int least = 1;
  int most = 1;

  /** Its place in the tree. */
  int id;

  Node(Kind kind, int bits, Expr language, Node... children) {
    this.kind = kind;
    this.bits = bits;
    this.language = language;
    this.children = List.of(children);
  }

  static Node plain(int bits, Expr language) {
    return new Node(Kind.PLAIN, bits, language);
  }

  Node first() {
    return children.get(0);
  }

  Node second() {
    return children.get(1);
  }

  boolean has(int bit) {
    return (bits & bit) != 0;
  }

  boolean prefersShorter() {
    return has(Preference.SHORTER);
  }

  /** Numbers the nodes from {@code start}; the number after the last. */
  int number(int start) {
    id = start;
    int next = start + 1;
    for (Node child : children) {
      next = child.number(next);
    }
    return next;
  }
}
