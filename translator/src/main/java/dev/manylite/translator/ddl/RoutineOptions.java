package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.parse.tree.ResetSetting;
import dev.manylite.translator.parse.tree.RoutineOption;
import dev.manylite.translator.parse.tree.SetSetting;
import dev.manylite.translator.parse.tree.SettingValue;
import dev.manylite.translator.schema.Routine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of CREATE and ALTER FUNCTION, each given once at most. */
final class RoutineOptions {
  private static final Set<String> NOT_OF_PROCEDURES =
      Set.of("volatility", "strict", "leakproof", "window", "cost", "rows", "support", "parallel");

  private final boolean procedure;
  private final Map<String, RoutineOption> given = new HashMap<>();
  private final List<RoutineOption> settings = new ArrayList<>();

  RoutineOptions(boolean procedure) {
    this.procedure = procedure;
  }

  void add(RoutineOption option) {
    if (procedure && NOT_OF_PROCEDURES.contains(option.name())) {
      throw new SqlFault(
              SqlState.INVALID_FUNCTION_DEFINITION, "invalid attribute in procedure definition")
          .at(option.position());
    }
    if (option.name().equals("support")) {
      throw SqlFault.unsupported("SUPPORT function").at(option.position());
    }
    if (option.setting() != null) {
      settings.add(option);
    } else if (given.put(option.name(), option) != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "conflicting or redundant options")
          .at(option.position());
    }
  }

  RoutineOption option(String name) {
    return given.get(name);
  }

  private String value(String name, String otherwise) {
    RoutineOption option = given.get(name);
    return option == null ? otherwise : option.value();
  }

  Volatility volatility(Volatility otherwise) {
    String word = value("volatility", null);
    return word == null ? otherwise : Volatility.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private boolean flag(String name, boolean otherwise) {
    String value = value(name, null);
    return value == null ? otherwise : value.equals("true");
  }

  private char parallel(char otherwise) {
    String word = value("parallel", null);
    if (word == null) {
      return otherwise;
    }
    if (!List.of("safe", "unsafe", "restricted").contains(word)) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "parameter \"parallel\" must be SAFE, RESTRICTED, or UNSAFE");
    }
    return word.charAt(0);
  }

  private double cost(double otherwise) {
    double cost = Double.parseDouble(value("cost", String.valueOf(otherwise)));
    if (cost <= 0) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "COST must be positive");
    }
    return cost;
  }

  private double rows(double otherwise, boolean set) {
    String written = value("rows", null);
    if (written == null) {
      return otherwise;
    }
    double rows = Double.parseDouble(written);
    if (rows <= 0) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "ROWS must be positive");
    }
    if (!set) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "ROWS is not applicable when function does not return a set");
    }
    return rows;
  }

  private List<String> settings(List<String> before) {
    List<String> changed = new ArrayList<>(before);
    for (RoutineOption option : settings) {
      if (option.setting() instanceof ResetSetting reset) {
        changed.removeIf(s -> reset.name() == null || s.startsWith(reset.name() + "="));
      } else if (option.setting() instanceof SetSetting set && !set.fromCurrent()) {
        changed.removeIf(s -> s.startsWith(set.name() + "="));
        if (!set.values().isEmpty()) {
          boolean names = set.name().equals("search_path");
          changed.add(
              set.name()
                  + "="
                  + set.values().stream()
                      .map(SettingValue::text)
                      .map(
                          t -> names ? dev.manylite.translator.ddl.deparse.PgText.identifier(t) : t)
                      .collect(Collectors.joining(", ")));
        }
      } else {
        throw SqlFault.unsupported("this form of SET in CREATE FUNCTION").at(option.position());
      }
    }
    return changed;
  }

  /** What ALTER makes of the routine, or CREATE of one with every option's default. */
  Routine apply(Routine routine) {
    return new Routine(
        routine.oid(),
        routine.schema(),
        routine.name(),
        routine.procedure(),
        routine.parameters(),
        routine.result(),
        routine.returnsSet(),
        routine.language(),
        routine.body(),
        routine.standard(),
        volatility(routine.volatility()),
        flag("strict", routine.strict()),
        value("security", routine.securityDefiner() ? "definer" : "invoker").equals("definer"),
        flag("leakproof", routine.leakproof()),
        parallel(routine.parallel()),
        cost(routine.cost()),
        rows(routine.rows(), routine.returnsSet()),
        settings(routine.settings()),
        routine.comment());
  }
}
