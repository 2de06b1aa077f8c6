package dev.manylite.gateway.catalog;

import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.function.system.routine.CatalogOperator;
import dev.manylite.translator.function.system.routine.CatalogRoutine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code recorded} tells of PostgreSQL's own objects, each table read when it is needed. */
public final class RecordedCatalog implements RecordedObjects {
  private RecordedRoutines routines;
  private Map<Integer, CatalogOperator> operators;
  private Map<String, List<CatalogOperator>> operatorsByName;
  private Map<Integer, String> typeNames;
  private Map<String, Integer> typeOids;
  private Map<List<Integer>, String> comments;
  private final Map<String, Map<Integer, Line>> lines = new HashMap<>();

  @Override
  public List<CatalogRoutine> routines(String name) {
    return recordedRoutines().named(name);
  }

  @Override
  public Optional<CatalogRoutine> routine(int oid) {
    return Optional.ofNullable(recordedRoutines().find(oid));
  }

  private synchronized RecordedRoutines recordedRoutines() {
    if (routines == null) {
      routines = new RecordedRoutines();
    }
    return routines;
  }

  @Override
  public synchronized List<CatalogOperator> operators(String name) {
    readOperators();
    return operatorsByName.getOrDefault(name, List.of());
  }

  @Override
  public synchronized Optional<CatalogOperator> operator(int oid) {
    readOperators();
    return Optional.ofNullable(operators.get(oid));
  }

  private void readOperators() {
    if (operators != null) {
      return;
    }
    operators = new HashMap<>();
    operatorsByName = new HashMap<>();
    for (Line line : RecordedTable.read("pg_operator").lines()) {
      CatalogOperator operator =
          new CatalogOperator(
              line.number("oid"),
              line.text("oprname"),
              line.number("oprleft"),
              line.number("oprright"));
      operators.put(operator.oid(), operator);
      operatorsByName.computeIfAbsent(operator.name(), n -> new ArrayList<>(1)).add(operator);
    }
  }

  @Override
  public synchronized String typeName(int oid) {
    readTypes();
    return typeNames.get(oid);
  }

  @Override
  public synchronized Integer typeOid(String name) {
    readTypes();
    return typeOids.get(name);
  }

  private void readTypes() {
    if (typeNames != null) {
      return;
    }
    typeNames = new HashMap<>();
    typeOids = new HashMap<>();
    List<Line> types = RecordedTable.read("pg_type").lines();
    for (Line line : types) {
      typeNames.put(line.number("oid"), PgText.identifier(line.text("typname")));
      typeOids.put(line.text("typname"), line.number("oid"));
    }
    for (Line line : types) {
      if (line.text("typname").startsWith("_")) {
        typeNames.put(line.number("oid"), typeNames.get(line.number("typelem")) + "[]");
      }
    }
  }

  @Override
  public synchronized String field(String relation, int oid, String column) {
    Line line = lines.computeIfAbsent(relation, RecordedCatalog::byOid).get(oid);
    return line == null ? null : line.text(column);
  }

  private static Map<Integer, Line> byOid(String relation) {
    Map<Integer, Line> byOid = new HashMap<>();
    RecordedTable.read(relation).lines().forEach(line -> byOid.put(line.number("oid"), line));
    return byOid;
  }

  @Override
  public synchronized String comment(int oid, int catalog) {
    if (comments == null) {
      comments = new HashMap<>();
      for (Line line : RecordedTable.read("pg_description").lines()) {
        if (line.number("objsubid") == 0) {
          comments.put(
              List.of(line.number("objoid"), line.number("classoid")), line.text("description"));
        }
      }
    }
    return comments.get(List.of(oid, catalog));
  }

  /** The comment that a database of PostgreSQL's own has from the start; null for none. */
  public static String databaseComment(int oid) {
    return RecordedTable.read("pg_shdescription").lines().stream()
        .filter(line -> line.number("objoid") == oid)
        .map(line -> line.text("description"))
        .findFirst()
        .orElse(null);
  }
}
