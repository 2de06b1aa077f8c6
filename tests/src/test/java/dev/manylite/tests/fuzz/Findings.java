package dev.manylite.tests.fuzz;

import dev.manylite.tests.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Differences, gathered by what they are about; the first of each is shown. */
final class Findings {
  /** The worst first. */
  enum Kind {
    WRONG_VALUE,
    WRONG_TYPE,
    NO_ERROR,
    ERROR,
    OTHER_ERROR,
    REFUSED
  }

  private record Found(int count, String example) {}

  private final Map<String, Found> found = new TreeMap<>();
  private int asked;
  private int same;

  /** Compares type, name, value or SQLSTATE. */
  void compare(ExpressionGenerator.Question question, List<Reply> expected, List<Reply> actual) {
    asked++;
    Kind kind = kind(expected, actual);
    if (kind == null) {
      same++;
      return;
    }
    String example =
        question.sql()
            + "\n    postgresql: "
            + show(expected)
            + "\n    manylite:   "
            + show(actual);
    found.merge(
        kind + " " + question.subject(),
        new Found(1, example),
        (a, b) -> new Found(a.count() + 1, a.example()));
  }

  /** Null for none that matters: statements that ran into a limit say nothing. */
  private static Kind kind(List<Reply> expected, List<Reply> actual) {
    Reply.Report error = error(expected);
    Reply.Report actualError = error(actual);
    if (isLimit(error) || isLimit(actualError)) {
      return null;
    }
    if (actualError == null && error == null) {
      return !Objects.equals(rows(expected), rows(actual))
          ? Kind.WRONG_VALUE
          : expected.equals(actual) ? null : Kind.WRONG_TYPE;
    }
    if (actualError == null) {
      return Kind.NO_ERROR;
    }
    if (error != null && error.sqlState().equals(actualError.sqlState())) {
      return null;
    }
    return actualError.sqlState().equals("0A000")
        ? Kind.REFUSED
        : error == null ? Kind.ERROR : Kind.OTHER_ERROR;
  }

  private static boolean isLimit(Reply.Report error) {
    return error != null && List.of("57014", "53200", "54001").contains(error.sqlState());
  }

  private static Reply.Report error(List<Reply> replies) {
    for (Reply reply : replies) {
      if (reply instanceof Reply.Report report && report.error()) {
        return report;
      }
    }
    return null;
  }

  private static List<Reply> rows(List<Reply> replies) {
    return replies.stream().filter(r -> r instanceof Reply.DataRow).toList();
  }

  private static String show(List<Reply> replies) {
    StringBuilder text = new StringBuilder();
    for (Reply reply : replies) {
      if (reply instanceof Reply.RowDescription description) {
        description
            .fields()
            .forEach(
                f ->
                    text.append(f.name())
                        .append(' ')
                        .append(f.typeOid())
                        .append('/')
                        .append(f.typeModifier())
                        .append(' '));
      } else if (reply instanceof Reply.DataRow row) {
        text.append(row.values());
      } else if (reply instanceof Reply.Report report) {
        text.append(report.sqlState()).append(' ').append(report.message());
      }
    }
    return text.length() > 400 ? text.substring(0, 400) + "…" : text.toString();
  }

  String report() {
    StringBuilder text = new StringBuilder();
    found.entrySet().stream()
        .sorted(
            (a, b) ->
                Integer.compare(
                    Kind.valueOf(a.getKey().split(" ")[0]).ordinal(),
                    Kind.valueOf(b.getKey().split(" ")[0]).ordinal()))
        .forEach(
            e ->
                text.append(e.getKey())
                    .append(" ×")
                    .append(e.getValue().count())
                    .append("\n  ")
                    .append(e.getValue().example())
                    .append('\n'));
    return text.append(asked).append(" asked, ").append(same).append(" the same\n").toString();
  }

  boolean none() {
    return found.keySet().stream().allMatch(k -> k.startsWith(Kind.REFUSED.name()));
  }
}
