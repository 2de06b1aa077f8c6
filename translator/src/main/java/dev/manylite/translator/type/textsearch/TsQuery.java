package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.textsearch.QueryNode.Join;
import dev.manylite.translator.type.textsearch.QueryNode.Not;
import dev.manylite.translator.type.textsearch.QueryNode.Operand;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What to look for in a document (manual, 8.11.2). The runtime value is {@link #toString}: as
 * PostgreSQL prints it, with parentheses added where the tree is not the one that PostgreSQL would
 * read from what it prints, {@code 'a' & ( 'b' & 'c' )}.
 *
 * @param root null for a query of no words, which matches nothing
 */
public record TsQuery(QueryNode root) {
  public static final TsQuery EMPTY = new TsQuery(null);

  /** Of a phrase's parts. */
  public static final int LARGEST_DISTANCE = 16384;

  /** A runtime value. */
  public static TsQuery read(String text) {
    return read(text, notice -> {});
  }

  /**
   * The input function.
   *
   * @throws SqlFault 42601, 22023, 54000
   */
  public static TsQuery read(String text, Consumer<String> notices) {
    return TsQueryReader.read(text, TsQueryReader.Syntax.STANDARD, TsQueryReader::push, notices);
  }

  /** 22023. */
  public static SqlFault distanceFault() {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE,
        "distance in phrase operator must be an integer value between zero and "
            + LARGEST_DISTANCE
            + " inclusive");
  }

  public boolean isEmpty() {
    return root == null;
  }

  /** Operators and operands. */
  public int nodes() {
    return isEmpty() ? 0 : nodes(root);
  }

  private static int nodes(QueryNode node) {
    if (node instanceof Join join) {
      return 1 + nodes(join.left()) + nodes(join.right());
    }
    return node instanceof Not not ? 1 + nodes(not.operand()) : 1;
  }

  /** In PostgreSQL's order of them, which is from right to left. */
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    if (!isEmpty()) {
      collect(root, operands);
    }
    return operands;
  }

  private static void collect(QueryNode node, List<Operand> operands) {
    if (node instanceof Join join) {
      collect(join.right(), operands);
      collect(join.left(), operands);
    } else if (node instanceof Not not) {
      collect(not.operand(), operands);
    } else if (node instanceof Operand operand) {
      operands.add(operand);
    }
  }

  /** Bytes of PostgreSQL's value, by which it compares after the number of nodes. */
  int size() {
    int bytes = 8 + 12 * nodes();
    for (Operand operand : operands()) {
      bytes += Utf8.length(operand.word()) + 1;
    }
    return bytes;
  }

  /** The output function. */
  public String print() {
    return isEmpty() ? "" : TsQueryText.print(root);
  }

  @Override
  public String toString() {
    return isEmpty() ? "" : TsQueryText.canonical(root);
  }
}
