package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoutineKind;
import dev.manylite.translator.parse.tree.RoutineParameter;
import dev.manylite.translator.parse.tree.RoutineReference;
import dev.manylite.translator.parse.tree.RoutineTypeName;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Finds the routine that ALTER, DROP or COMMENT names (PostgreSQL's LookupFuncWithArgs). */
final class RoutineLookup {
  private final Draft draft;

  RoutineLookup(Draft draft) {
    this.draft = draft;
  }

  /**
   * @throws SqlFault 42883, 42725 or 42809
   */
  Routine find(RoutineKind kind, RoutineReference reference) {
    ObjectName name = reference.name();
    if (name.schema() != null && !draft.schema.schemas().contains(name.schema())) {
      throw new SqlFault(
          SqlState.INVALID_SCHEMA_NAME, "schema \"" + name.schema() + "\" does not exist");
    }
    List<Routine> named = draft.schema.routines(name.schema(), name.name());
    return reference.parameters() == null
        ? byName(kind, name, named)
        : byParameters(kind, reference, named);
  }

  private static Routine byName(RoutineKind kind, ObjectName name, List<Routine> named) {
    List<Routine> fitting = named.stream().filter(r -> fits(kind, r)).toList();
    if (fitting.size() > 1) {
      throw new SqlFault(
              SqlState.AMBIGUOUS_FUNCTION,
              kind.word() + " name \"" + written(name) + "\" is not unique")
          .withHint("Specify the argument list to select the " + kind.word() + " unambiguously.");
    }
    if (fitting.isEmpty()) {
      throw new SqlFault(
          SqlState.UNDEFINED_FUNCTION,
          "could not find a " + kind.word() + " named \"" + written(name) + "\"");
    }
    return fitting.get(0);
  }

  private Routine byParameters(RoutineKind kind, RoutineReference reference, List<Routine> named) {
    List<PgType> all = new ArrayList<>();
    List<PgType> inputs = new ArrayList<>();
    boolean modes = false;
    for (RoutineParameter parameter : reference.parameters()) {
      PgType type = type(parameter.type());
      all.add(type);
      modes |= parameter.mode() != RoutineParameter.Mode.DEFAULT_IN;
      if (parameter.mode() != RoutineParameter.Mode.OUT
          && parameter.mode() != RoutineParameter.Mode.TABLE) {
        inputs.add(type);
      }
    }
    String signature = RoutineNames.written(written(reference.name()), inputs);
    for (Routine routine : named) {
      if (same(routine.inputs(), inputs)) {
        if (!fits(kind, routine)) {
          throw wrongKind(kind, signature);
        }
        return routine;
      }
    }
    if (!modes && kind != RoutineKind.FUNCTION) {
      for (Routine routine : named) {
        if (routine.procedure() && same(routine.parameters(), all)) {
          return routine;
        }
      }
    }
    throw new SqlFault(
        SqlState.UNDEFINED_FUNCTION, kind.word() + " " + signature + " does not exist");
  }

  private boolean same(List<Routine.Parameter> parameters, List<PgType> types) {
    boolean same = parameters.size() == types.size();
    for (int i = 0; same && i < types.size(); i++) {
      same = parameters.get(i).type().equals(RoutineType.of(types.get(i)));
    }
    return same;
  }

  private static boolean fits(RoutineKind kind, Routine routine) {
    return switch (kind) {
      case FUNCTION -> !routine.procedure();
      case PROCEDURE -> routine.procedure();
      case ROUTINE -> true;
      case AGGREGATE -> false;
    };
  }

  private static SqlFault wrongKind(RoutineKind kind, String what) {
    String article = kind == RoutineKind.AGGREGATE ? "an " : "a ";
    return new SqlFault(SqlState.WRONG_OBJECT_TYPE, what + " is not " + article + kind.word());
  }

  static String written(ObjectName name) {
    return name.schema() == null ? name.name() : name.schema() + "." + name.name();
  }

  /** SETOF is the caller's to look at. */
  PgType type(RoutineTypeName written) {
    if (written.type() == null) {
      return columnType(written);
    }
    TypeName name = written.type();
    PgType type =
        draft
            .schema
            .type(name.schema(), name.name())
            .orElseThrow(
                () ->
                    MissingType.fault(name.schema(), name.name(), name.arrayDimensions())
                        .at(name.position()));
    try {
      if (!name.modifiers().isEmpty()) {
        type.modifier(name.modifiers());
      }
    } catch (SqlFault fault) {
      throw fault.at(name.position());
    }
    return name.arrayDimensions() > 0 ? Types.array(type) : type;
  }

  private PgType columnType(RoutineTypeName written) {
    List<String> names = written.column();
    int size = names.size();
    ObjectName table =
        new ObjectName(
            size > 2 ? names.get(size - 3) : null, names.get(size - 2), written.position());
    Relation relation =
        draft
            .schema
            .relation(table.schema(), table.name())
            .orElseThrow(() -> Lookup.missingRelation(table).at(written.position()));
    Column column = Lookup.column(relation, names.get(size - 1));
    draft.notice(
        Notice.of(
            SqlState.SUCCESSFUL_COMPLETION,
            "type reference "
                + String.join(".", names)
                + "%TYPE converted to "
                + column.type().base().sqlName()));
    return column.type().base();
  }
}
