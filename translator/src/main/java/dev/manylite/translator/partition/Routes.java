package dev.manylite.translator.partition;

import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The way of rows from a partitioned table to its leaves, as a function of the keys of all
 * partitioned tables on the way.
 */
public final class Routes {

  /**
   * A partitioned table.
   *
   * @param first the place of its key's first part among the function's arguments
   * @param shown its key as messages show it: {@code a, lower(b)}
   * @param types of the key's parts
   */
  public record Node(
      Relation table,
      PartitionBounds bounds,
      int first,
      String shown,
      List<SqlType> types,
      List<Branch> branches) {}

  /**
   * @param node null for a leaf
   * @param leaf its number; -1 where it is no leaf
   */
  public record Branch(PartitionBound bound, Node node, int leaf) {}

  private Routes() {}

  /** A function of all keys that gives the leaf's number; 23514 where there is none. */
  public static Signature function(Node root) {
    return InternalFunction.java(
        "pg_route_" + digest(describe(root)),
        Types.INT8,
        Volatility.STABLE,
        false,
        (context, keys) -> (long) leaf(root, keys, context));
  }

  private static int leaf(Node node, Object[] keys, FunctionContext context) {
    List<Object> key = key(node, keys);
    Branch chosen = branch(node, key);
    if (chosen == null) {
      throw new SqlFault(
              SqlState.CHECK_VIOLATION,
              "no partition of relation \"" + node.table().name() + "\" found for row")
          .withDetail(
              "Partition key of the failing row contains ("
                  + node.shown()
                  + ") = ("
                  + texts(node, key, context)
                  + ").")
          .on(new FaultedObject(node.table().schema(), node.table().name(), null, null, null));
    }
    return chosen.node() == null ? chosen.leaf() : leaf(chosen.node(), keys, context);
  }

  static List<Object> key(Node node, Object[] keys) {
    int end = node.first() + node.bounds().types().size();
    return Arrays.asList(Arrays.copyOfRange(keys, node.first(), end));
  }

  private static String texts(Node node, List<Object> key, FunctionContext context) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      SqlType type = node.types().get(i);
      texts.add(
          key.get(i) == null
              ? "null"
              : type.base().output(key.get(i), type.modifier(), context.types()));
    }
    return String.join(", ", texts);
  }

  /** The branch that holds the key, DEFAULT's if no other; null if none. */
  public static Branch branch(Node node, List<Object> key) {
    Branch otherwise = null;
    for (Branch branch : node.branches()) {
      if (branch.bound() instanceof PartitionBound.Default) {
        otherwise = branch;
      } else if (node.bounds().holds(branch.bound(), key)) {
        return branch;
      }
    }
    return otherwise;
  }

  /**
   * A function of all keys that fails (23514) unless rows come to the table that is reached by the
   * first branch of each node: what must hold for rows that are put into a partition directly.
   *
   * @param path from the root; each with all branches, and which of them leads on
   */
  public static Signature check(List<Node> path, List<PartitionBound> chosen, Relation partition) {
    StringBuilder description = new StringBuilder(partition.oid() + " ");
    path.forEach(node -> description.append(describe(node)));
    description.append(chosen);
    return InternalFunction.java(
        "pg_partition_check_" + digest(description.toString()),
        Types.BOOL,
        Volatility.STABLE,
        false,
        (context, arguments) -> {
          for (int i = 0; i < path.size(); i++) {
            Branch branch = branch(path.get(i), key(path.get(i), arguments));
            if (branch == null || !branch.bound().equals(chosen.get(i))) {
              throw violation(partition, arguments, context);
            }
          }
          return 1L;
        });
  }

  /** The row's columns are the last arguments. */
  private static SqlFault violation(
      Relation partition, Object[] arguments, FunctionContext context) {
    List<String> texts = new ArrayList<>();
    int first = arguments.length - partition.columns().size();
    for (int i = 0; i < partition.columns().size(); i++) {
      SqlType type = partition.columns().get(i).type();
      Object value = arguments[first + i];
      texts.add(
          value == null ? "null" : type.base().output(value, type.modifier(), context.types()));
    }
    return new SqlFault(
            SqlState.CHECK_VIOLATION,
            "new row for relation \"" + partition.name() + "\" violates partition constraint")
        .withDetail("Failing row contains (" + String.join(", ", texts) + ").")
        .on(new FaultedObject(partition.schema(), partition.name(), null, null, null));
  }

  /** All that decides what the function gives. */
  private static String describe(Node node) {
    StringBuilder text = new StringBuilder();
    text.append(node.table().oid()).append(node.table().name()).append(node.first());
    text.append(node.shown()).append(node.bounds().strategy()).append(node.types()).append('(');
    for (Branch branch : node.branches()) {
      text.append(branch.bound()).append(branch.leaf());
      text.append(branch.node() == null ? "" : describe(branch.node())).append(';');
    }
    return text.append(')').toString();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
