package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;

/** Prints a tree, with the parentheses that it needs. */
public final class TsQueryText {
  private static final int OPERAND = Operator.values().length;

  private final StringBuilder out = new StringBuilder();
  private final boolean exact;

  private TsQueryText(boolean exact) {
    this.exact = exact;
  }

  /** As PostgreSQL prints it, whatever stands behind which and. */
  public static String print(QueryNode node) {
    return printed(node, false);
  }

  /** So that reading gives the same tree. */
  static String canonical(QueryNode node) {
    return printed(node, true);
  }

  private static String printed(QueryNode node, boolean exact) {
    TsQueryText text = new TsQueryText(exact);
    text.append(node);
    return text.out.toString();
  }

  private void append(QueryNode node) {
    if (node instanceof Operand operand) {
      append(operand);
    } else if (node instanceof Not not) {
      out.append('!');
      append(not.operand(), binding(not.operand()) < OPERAND);
    } else if (node instanceof Join join) {
      int own = binding(join);
      append(join.left(), binding(join.left()) < own);
      out.append(join.operator().text(join.distance()));
      boolean ordered = exact || join.operator() == Operator.PHRASE;
      append(join.right(), binding(join.right()) < own + (ordered ? 1 : 0));
    }
  }

  private void append(QueryNode node, boolean parentheses) {
    out.append(parentheses ? "( " : "");
    append(node);
    out.append(parentheses ? " )" : "");
  }

  private void append(Operand operand) {
    TsVector.quote(operand.word(), out);
    if (operand.weights() != 0 || operand.prefix()) {
      out.append(operand.prefix() ? ":*" : ":");
      for (int weight = 3; weight >= 0; weight--) {
        if ((operand.weights() & 1 << weight) != 0) {
          out.append((char) ('D' - weight));
        }
      }
    }
  }

  private static int binding(QueryNode node) {
    return node instanceof Join join ? join.operator().ordinal() : OPERAND;
  }
}
