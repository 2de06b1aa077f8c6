package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares two answers: messages, tags, column names, type OIDs and modifiers, rows (in order as
 * far as the statement says), and of errors all fields but file, line and routine.
 */
final class Comparison {
  private Comparison() {}

  static Verdict compare(Script.Step step, List<Reply> expected, List<Reply> actual) {
    List<Reply> left = normalise(step, expected);
    List<Reply> right = normalise(step, actual);
    RowOrder order =
        step.has("unordered") ? new RowOrder(List.of()) : RowOrder.of(step.sql(), expected);
    if (sorted(left).equals(sorted(right))
        && order.determined(rows(left)).equals(order.determined(rows(right)))) {
      return new Verdict(step, Verdict.Kind.SAME, left, right);
    }
    return new Verdict(step, kind(left, right), left, right);
  }

  private static List<Reply.DataRow> rows(List<Reply> replies) {
    return replies.stream()
        .filter(Reply.DataRow.class::isInstance)
        .map(Reply.DataRow.class::cast)
        .toList();
  }

  /** With the rows of each result in an order of their own. */
  private static List<Reply> sorted(List<Reply> replies) {
    List<Reply> result = new ArrayList<>();
    List<Reply.DataRow> rows = new ArrayList<>();
    for (Reply reply : replies) {
      if (reply instanceof Reply.DataRow row) {
        rows.add(row);
        continue;
      }
      rows.sort(Comparator.comparing(Comparison::key));
      result.addAll(rows);
      rows.clear();
      result.add(reply);
    }
    result.addAll(rows);
    return result;
  }

  /** No text looks like NULL. */
  private static String key(Reply.DataRow row) {
    StringBuilder key = new StringBuilder();
    row.values().forEach(value -> key.append(value == null ? "\0" : "'" + value).append('\1'));
    return key.toString();
  }

  private static Verdict.Kind kind(List<Reply> expected, List<Reply> actual) {
    if (expected.equals(actual)) {
      return Verdict.Kind.SAME;
    }
    Reply.Report expectedError = error(expected);
    Reply.Report actualError = error(actual);
    if (actualError == null) {
      return Verdict.Kind.DIFFERENT;
    }
    if (actualError.sqlState().equals("0A000")) {
      return Verdict.Kind.REFUSED;
    }
    return expectedError == null ? Verdict.Kind.FAILED : Verdict.Kind.OTHER_ERROR;
  }

  private static Reply.Report error(List<Reply> replies) {
    for (Reply reply : replies) {
      if (reply instanceof Reply.Report report && report.error()) {
        return report;
      }
    }
    return null;
  }

  private static List<Reply> normalise(Script.Step step, List<Reply> replies) {
    List<Reply> result = new ArrayList<>();
    for (Reply reply : replies) {
      if (reply instanceof Reply.Report report && report.error()) {
        dropDescriptionBefore(result);
      }
      if (reply instanceof Reply.Report report && step.has("state")) {
        Map<Character, String> fields = new TreeMap<>();
        fields.put('C', report.sqlState());
        result.add(new Reply.Report(report.error(), fields));
      } else {
        result.add(reply);
      }
    }
    return result;
  }

  /** Whether a result is described before its first row fails depends on what a planner folds. */
  private static void dropDescriptionBefore(List<Reply> result) {
    int last = result.size() - 1;
    if (last >= 0 && result.get(last) instanceof Reply.RowDescription) {
      result.remove(last);
    }
  }
}
