package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs between two servers since a statement that only PostgreSQL carried out: what that
 * statement names, what statements have written from there, and a transaction block that only one
 * of the two is still in. A later difference over these is a consequence that the client was told
 * of.
 */
final class Divergence {
  private static final Pattern TARGET =
      Pattern.compile(
          "\\b(?:into|update|from|using|table|view|on|sequence|index|join|type|function|trigger|rule"
              + "|domain|schema|aggregate|cast|operator|language|procedure|declare|copy|truncate"
              + "|prepare|set|lock)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?:only\\s+)?"
              + "((?:[\\w.\"]+\\s*,\\s*)*[\\w.\"]+)");

  private static final Set<String> NO_NAMES =
      Set.of("select", "values", "set", "table", "only", "if", "the", "lateral", "update", "where");

  private final Set<String> names = new HashSet<>();
  private boolean block;

  /** Takes note of a statement's two answers; whether their difference is a consequence. */
  boolean follows(Verdict verdict) {
    String sql = plain(verdict.step().sql());
    boolean touched = block || words(sql).stream().anyMatch(names::contains);
    block = Reply.status(verdict.expected()) != Reply.status(verdict.actual());
    if (verdict.same()) {
      return touched;
    }
    boolean refused =
        verdict.kind() != Verdict.Kind.DIFFERENT && verdict.kind() != Verdict.Kind.UNDETERMINED;
    if ((refused || touched) && !sql.startsWith("select")) {
      names.addAll(targets(sql));
    }
    return touched;
  }

  private static Set<String> words(String sql) {
    return new HashSet<>(List.of(sql.split("[^\\w]+")));
  }

  private static Set<String> targets(String sql) {
    Set<String> found = new HashSet<>();
    Matcher matcher = TARGET.matcher(sql);
    while (matcher.find()) {
      for (String name : matcher.group(1).split("[^\\w]+")) {
        if (!NO_NAMES.contains(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static String plain(String sql) {
    return sql.replaceAll("--[^\n]*", " ").strip().toLowerCase(Locale.ROOT);
  }
}
