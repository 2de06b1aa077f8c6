package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StorageParameter;
import dev.manylite.translator.type.number.BooleanType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Storage parameters (manual, CREATE TABLE and CREATE INDEX): which there are and what they take.
 * Manylite keeps them to be shown; SQLite has none.
 */
final class StorageParameters {
  /** What has parameters, with what {@code storage-parameters.tsv} calls it. */
  enum Kind {
    TABLE("heap"),
    TOAST("toast"),
    PARTITIONED("partitioned"),
    VIEW("view"),
    COLUMN("attribute"),
    BTREE("btree"),
    HASH("hash"),
    GIST("gist"),
    SPGIST("spgist"),
    GIN("gin"),
    BRIN("brin");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    static Kind ofMethod(String method) {
      return valueOf(method.toUpperCase(Locale.ROOT));
    }
  }

  /** What a parameter takes; the ends are those of numbers, the words those of an enumeration. */
  private record Rule(String form, String low, String high, List<String> words) {}

  private static final String FILL = "fillfactor integer 10 100";
  private static final String VACUUM =
      "autovacuum_enabled boolean;vacuum_index_cleanup words on off auto;vacuum_truncate boolean;"
          + "autovacuum_vacuum_threshold integer 0 2147483647;"
          + "autovacuum_vacuum_insert_threshold integer -1 2147483647;"
          + "autovacuum_vacuum_cost_delay real -1 100;"
          + "autovacuum_vacuum_cost_limit integer 1 10000;"
          + "autovacuum_vacuum_scale_factor real 0 100;"
          + "autovacuum_vacuum_insert_scale_factor real 0 100;"
          + "autovacuum_freeze_min_age integer 0 1000000000;"
          + "autovacuum_freeze_max_age integer 100000 2000000000;"
          + "autovacuum_freeze_table_age integer 0 2000000000;"
          + "autovacuum_multixact_freeze_min_age integer 0 1000000000;"
          + "autovacuum_multixact_freeze_max_age integer 10000 2000000000;"
          + "autovacuum_multixact_freeze_table_age integer 0 2000000000;"
          + "log_autovacuum_min_duration integer -1 2147483647";
  private static final Map<String, String> RULES =
      Map.of(
          "heap",
          FILL
              + ";toast_tuple_target integer 128 8160;parallel_workers integer 0 1024;"
              + "user_catalog_table boolean;autovacuum_analyze_threshold integer 0 2147483647;"
              + "autovacuum_analyze_scale_factor real 0 100;"
              + VACUUM,
          "toast",
          VACUUM,
          "partitioned",
          "",
          "view",
          "security_barrier boolean;security_invoker boolean;check_option words local cascaded",
          "attribute",
          "n_distinct real -1 1.7976931348623157e308;"
              + "n_distinct_inherited real -1 1.7976931348623157e308",
          "btree",
          FILL + ";deduplicate_items boolean;vacuum_cleanup_index_scale_factor real 0 1e10",
          "hash",
          FILL,
          "gist",
          FILL + ";buffering words on off auto",
          "gin",
          "fastupdate boolean;gin_pending_list_limit integer 64 2147483647",
          "brin",
          "pages_per_range integer 1 131072;autosummarize boolean");

  private final Kind kind;
  private final Map<String, Rule> rules = new TreeMap<>();

  private StorageParameters(Kind kind) {
    this.kind = kind;
    String all = kind == Kind.SPGIST ? FILL : RULES.get(kind.word);
    for (String line : all.split(";")) {
      List<String> words = List.of(line.split(" "));
      boolean ends = words.size() == 4 && !words.get(1).equals("words");
      if (words.size() > 1) {
        rules.put(
            words.get(0),
            new Rule(
                words.get(1),
                ends ? words.get(2) : null,
                ends ? words.get(3) : null,
                words.subList(2, words.size())));
      }
    }
  }

  static StorageParameters of(Kind kind) {
    return new StorageParameters(kind);
  }

  /**
   * Those that are kept, with others set.
   *
   * @return as {@code name=value}
   * @throws SqlFault 22023 for one that is not known or a value that it can't have
   */
  List<String> set(List<String> kept, List<StorageParameter> written) {
    Set<String> names = new HashSet<>();
    List<String> added = new ArrayList<>();
    for (StorageParameter parameter : written) {
      String name = parameter.name();
      String value = parameter.value() == null ? "true" : parameter.value();
      if (name.startsWith("toast.") && kind == Kind.TABLE) {
        // What is too large for a page lies with its row here: there is nothing to keep it for.
        of(Kind.TOAST).check(name.substring("toast.".length()), value);
        continue;
      }
      if (name.contains(".")) {
        throw invalid(
            "unrecognized parameter namespace \"" + name.substring(0, name.indexOf('.')) + "\"");
      }
      if (!names.add(name)) {
        throw invalid("parameter \"" + name + "\" specified more than once");
      }
      check(name, value);
      added.add(name + "=" + value);
    }
    List<String> all = new ArrayList<>();
    for (String parameter : kept) {
      if (!names.contains(parameter.substring(0, parameter.indexOf('=')))) {
        all.add(parameter);
      }
    }
    all.addAll(added);
    return all;
  }

  /** Those that are kept, without others. */
  static List<String> reset(List<String> kept, List<StorageParameter> written) {
    List<String> all = new ArrayList<>(kept);
    for (StorageParameter parameter : written) {
      if (parameter.value() != null) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "RESET must not include values for parameters");
      }
      all.removeIf(p -> p.startsWith(parameter.name() + "="));
    }
    return all;
  }

  private void check(String name, String value) {
    Rule rule = rules.get(name);
    if (rule == null) {
      throw invalid("unrecognized parameter \"" + name + "\"");
    }
    switch (rule.form()) {
      case "boolean" -> {
        if (BooleanType.read(value) == null) {
          throw invalid("invalid value for boolean option \"" + name + "\": " + value);
        }
      }
      case "words" -> {
        boolean word = rule.words().contains(value.toLowerCase(Locale.ROOT));
        boolean truth = rule.words().contains("auto") && BooleanType.read(value) != null;
        if (!word && !truth) {
          throw invalid("invalid value for enum option \"" + name + "\": " + value)
              .withDetail(listed(rule.words()));
        }
      }
      case "integer" -> {
        if (!value.matches("-?\\d{1,10}")) {
          throw invalid("invalid value for integer option \"" + name + "\": " + value);
        }
        long number = Long.parseLong(value);
        if (number < Long.parseLong(rule.low()) || number > Long.parseLong(rule.high())) {
          throw outOfBounds(name, value, rule.low(), rule.high());
        }
      }
      default -> {
        double number;
        try {
          number = Double.parseDouble(value);
        } catch (NumberFormatException notOne) {
          throw invalid("invalid value for floating point option \"" + name + "\": " + value);
        }
        double low = Double.parseDouble(rule.low());
        double high = Double.parseDouble(rule.high());
        if (number < low || number > high) {
          throw outOfBounds(name, value, decimal(low), decimal(high));
        }
      }
    }
  }

  /** C's %f. */
  private static String decimal(double number) {
    return new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String listed(List<String> words) {
    StringBuilder text = new StringBuilder("Valid values are ");
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      String separator = words.size() == 2 ? " and " : last ? ", and " : ", ";
      text.append(i == 0 ? "" : separator).append('"').append(words.get(i)).append('"');
    }
    return text.append('.').toString();
  }

  private static SqlFault outOfBounds(String name, String value, String low, String high) {
    return invalid("value " + value + " out of bounds for option \"" + name + "\"")
        .withDetail("Valid values are between \"" + low + "\" and \"" + high + "\".");
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
