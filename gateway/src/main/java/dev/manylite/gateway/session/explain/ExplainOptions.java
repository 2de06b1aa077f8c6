package dev.manylite.gateway.session.explain;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * EXPLAIN's options. COSTS, BUFFERS and WAL are read, and show nothing: SQLite counts none of them.
 */
record ExplainOptions(
    boolean analyze,
    boolean verbose,
    boolean settings,
    boolean timing,
    boolean summary,
    ExplainFormat format) {
  private static final Set<String> SWITCHES =
      Set.of("analyze", "verbose", "costs", "buffers", "wal", "settings", "timing", "summary");

  /**
   * @throws SqlFault 42601, 22023
   */
  static ExplainOptions of(List<StatementOption> options) {
    Map<String, Boolean> switches = new HashMap<>();
    for (StatementOption option : options) {
      if (SWITCHES.contains(option.name())) {
        switches.put(option.name(), option.isOn());
      } else if (option.name().equals("format")) {
        format(option);
      } else {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "unrecognized EXPLAIN option \"" + option.name() + "\"")
            .at(option.position());
      }
    }
    boolean analyze = switches.getOrDefault("analyze", false);
    requireAnalyze("WAL", switches.getOrDefault("wal", false), analyze);
    requireAnalyze("TIMING", switches.getOrDefault("timing", false), analyze);
    return new ExplainOptions(
        analyze,
        switches.getOrDefault("verbose", false),
        switches.getOrDefault("settings", false),
        switches.getOrDefault("timing", analyze),
        switches.getOrDefault("summary", analyze),
        formatOf(options));
  }

  /** The last one counts; text where there is none, or a wrong one. */
  static ExplainFormat formatOf(List<StatementOption> options) {
    ExplainFormat format = ExplainFormat.TEXT;
    for (StatementOption option : options) {
      if (option.name().equals("format") && option.value() != null) {
        for (ExplainFormat candidate : ExplainFormat.values()) {
          if (candidate.name().equals(option.value().toUpperCase(Locale.ROOT))
              && option.value().equals(option.value().toLowerCase(Locale.ROOT))) {
            format = candidate;
          }
        }
      }
    }
    return format;
  }

  private static void format(StatementOption option) {
    if (option.value() == null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "format requires a parameter");
    }
    boolean known =
        List.of(ExplainFormat.values()).stream()
            .anyMatch(f -> f.name().toLowerCase(Locale.ROOT).equals(option.value()));
    if (!known) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE,
              "unrecognized value for EXPLAIN option \"format\": \"" + option.value() + "\"")
          .at(option.position());
    }
  }

  private static void requireAnalyze(String option, boolean on, boolean analyze) {
    if (on && !analyze) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "EXPLAIN option " + option + " requires ANALYZE");
    }
  }
}
