package dev.manylite.gateway.catalog;

import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.system.routine.CatalogRoutine;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routine.Mode;
import dev.manylite.translator.schema.Routine.Parameter;
import dev.manylite.translator.schema.RoutineType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's own functions ({@code recorded/pg_proc.tsv}). They include those that only catalogs
 * mention, such as the types' input functions, by which drivers tell what a type is.
 */
final class RecordedRoutines {
  private static final int PG_CATALOG = 11;

  private final Map<Integer, Line> lines = new HashMap<>();
  private final Map<String, List<Integer>> oids = new HashMap<>();
  private final Map<Integer, String> languages = new HashMap<>();
  private final Map<Integer, Line> orderedSets = new HashMap<>();

  RecordedRoutines() {
    for (Line line : RecordedTable.read("pg_proc").lines()) {
      lines.put(line.number("oid"), line);
      oids.computeIfAbsent(line.text("proname"), n -> new ArrayList<>(1)).add(line.number("oid"));
    }
    for (Line line : RecordedTable.read("pg_language").lines()) {
      languages.put(line.number("oid"), line.text("lanname"));
    }
    for (Line line : RecordedTable.read("pg_aggregate").lines()) {
      if (line.letter("aggkind") != 'n') {
        orderedSets.put(line.number("aggfnoid"), line);
      }
    }
  }

  List<CatalogRoutine> named(String name) {
    return oids.getOrDefault(name, List.of()).stream().map(this::find).toList();
  }

  /** Null where there is none. */
  CatalogRoutine find(int oid) {
    Line line = lines.get(oid);
    if (line == null) {
      return null;
    }
    Line support = lines.get(line.number("prosupport"));
    Line orderedSet = orderedSets.get(oid);
    return new CatalogRoutine(
        routine(line),
        line.letter("prokind"),
        line.text("probin"),
        support == null ? null : support.text("proname"),
        orderedSet == null ? -1 : orderedSet.number("aggnumdirectargs"));
  }

  private Routine routine(Line line) {
    String standard = line.text("prosqlbody");
    return new Routine(
        line.number("oid"),
        line.number("pronamespace") == PG_CATALOG ? "pg_catalog" : "information_schema",
        line.text("proname"),
        line.letter("prokind") == 'p',
        parameters(line),
        type(line.number("prorettype")),
        line.flag("proretset"),
        languages.get(line.number("prolang")),
        standard == null ? line.text("prosrc") : standard,
        standard != null,
        volatility(line.letter("provolatile")),
        line.flag("proisstrict"),
        line.flag("prosecdef"),
        line.flag("proleakproof"),
        line.letter("proparallel"),
        Double.parseDouble(line.text("procost")),
        Double.parseDouble(line.text("prorows")),
        List.of(),
        null);
  }

  private static List<Parameter> parameters(Line line) {
    List<Integer> types = line.numbers("proallargtypes");
    if (types.isEmpty()) {
      types = line.numbers("proargtypes");
    }
    List<String> modes = line.list("proargmodes");
    List<String> names = line.list("proargnames");
    String written = line.text("proargdefaults");
    List<String> defaults = written == null ? List.of() : List.of(written.split(", "));
    int withoutDefault = line.number("pronargs") - defaults.size();
    List<Parameter> parameters = new ArrayList<>();
    int inputs = 0;
    for (int i = 0; i < types.size(); i++) {
      Mode mode = modes.isEmpty() ? Mode.IN : mode(modes.get(i).charAt(0));
      String value = null;
      if (mode.input()) {
        value = inputs < withoutDefault ? null : defaults.get(inputs - withoutDefault);
        inputs++;
      }
      String name = names.isEmpty() ? null : names.get(i);
      parameters.add(new Parameter(name, mode, type(types.get(i)), value));
    }
    return parameters;
  }

  private static Mode mode(char letter) {
    for (Mode mode : Mode.values()) {
      if (mode.letter() == letter) {
        return mode;
      }
    }
    throw new IllegalArgumentException("parameter mode " + letter);
  }

  private static Volatility volatility(char letter) {
    return switch (letter) {
      case 'i' -> Volatility.IMMUTABLE;
      case 's' -> Volatility.STABLE;
      default -> Volatility.VOLATILE;
    };
  }

  private static RoutineType type(int oid) {
    return new RoutineType(oid, false, false);
  }
}
