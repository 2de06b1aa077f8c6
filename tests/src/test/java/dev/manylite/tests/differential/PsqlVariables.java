package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** psql's variables (manual, psql: Variables and SQL Interpolation). */
final class PsqlVariables {
  private static final Pattern REFERENCE =
      Pattern.compile("'(?:[^']|'')*'|(?<![:\\w]):(?:'(\\w+)'|\"(\\w+)\"|(\\w+))");
  private static final Pattern WORD = Pattern.compile("'((?:[^']|'')*)'|(\\S+)");

  private final Map<String, String> values = new HashMap<>();

  void put(String name, String value) {
    values.put(name, value);
  }

  /** {@code name word word}: the words are put together. */
  void set(String arguments) {
    StringBuilder value = new StringBuilder();
    String name = null;
    for (MatchResult word : WORD.matcher(arguments).results().toList()) {
      String part =
          word.group(1) == null ? interpolate(word.group(2)) : word.group(1).replace("''", "'");
      if (name == null) {
        name = part;
      } else {
        value.append(part);
      }
    }
    values.put(name, value.toString());
  }

  /** {@code \gset}: each column of the only row. */
  void setFrom(List<Reply> replies, String prefix) {
    List<Reply.Field> fields = List.of();
    for (Reply reply : replies) {
      if (reply instanceof Reply.RowDescription description) {
        fields = description.fields();
      } else if (reply instanceof Reply.DataRow row) {
        for (int i = 0; i < fields.size(); i++) {
          if (row.values().get(i) != null) {
            values.put(prefix + fields.get(i).name(), row.values().get(i));
          }
        }
      }
    }
  }

  /** Unknown names stay as they are. */
  String interpolate(String sql) {
    Matcher matcher = REFERENCE.matcher(sql);
    return matcher.replaceAll(found -> Matcher.quoteReplacement(replacement(found)));
  }

  private String replacement(MatchResult found) {
    if (found.group(1) != null && values.containsKey(found.group(1))) {
      return "'" + values.get(found.group(1)).replace("'", "''") + "'";
    }
    if (found.group(2) != null && values.containsKey(found.group(2))) {
      return "\"" + values.get(found.group(2)).replace("\"", "\"\"") + "\"";
    }
    if (found.group(3) != null && values.containsKey(found.group(3))) {
      return values.get(found.group(3));
    }
    return found.group();
  }
}
