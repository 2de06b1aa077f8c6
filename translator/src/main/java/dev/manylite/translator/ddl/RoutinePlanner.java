package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.parse.tree.AlterRoutine;
import dev.manylite.translator.parse.tree.CommentOnRoutine;
import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.parse.tree.DropRoutine;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoutineKind;
import dev.manylite.translator.parse.tree.RoutineReference;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE, ALTER, DROP of functions and procedures (manual, 38.3, CREATE FUNCTION). */
final class RoutinePlanner {
  private final Draft draft;
  private final RoutineLookup lookup;

  RoutinePlanner(Draft draft) {
    this.draft = draft;
    this.lookup = new RoutineLookup(draft);
  }

  void create(CreateRoutine statement) {
    String schema = draft.creationSchema(statement.name(), false);
    if (schema.equals(Schema.TEMPORARY)) {
      throw SqlFault.unsupported("a function in the temporary schema")
          .at(statement.name().position());
    }
    Routine made = new RoutineDefinition(draft, lookup, statement).routine(schema);
    Optional<Routine> before =
        draft.schema.routines(schema, made.name()).stream().filter(made::sameInputs).findFirst();
    if (before.isPresent()) {
      if (!statement.orReplace()) {
        throw new SqlFault(
            SqlState.DUPLICATE_FUNCTION,
            "function \"" + made.name() + "\" already exists with same argument types");
      }
      new Ownership(draft).require(before.get());
      RoutineReplacement.check(before.get(), made, draft.schema);
      made = made.withOid(before.get().oid()).withComment(before.get().comment());
    } else {
      made = made.withOid(draft.newOid("routine", schema, made.recordName()));
    }
    // It may call itself.
    draft.put(made);
    draft.put(new RoutineBody(draft).checked(made, statement));
  }

  void alter(AlterRoutine statement) {
    Routine routine = owned(statement.kind(), statement.routine());
    AlterRoutine.Action action = statement.action();
    if (action instanceof AlterRoutine.Rename rename) {
      move(routine, routine.schema(), rename.name());
    } else if (action instanceof AlterRoutine.SetSchema set) {
      if (!draft.schema.schemas().contains(set.schema())) {
        throw new SqlFault(
            SqlState.INVALID_SCHEMA_NAME, "schema \"" + set.schema() + "\" does not exist");
      }
      if (!set.schema().equals(routine.schema())) {
        move(routine, set.schema(), routine.name());
      }
    } else if (action instanceof AlterRoutine.OwnerTo owner) {
      new Ownership(draft).change(routine.oid(), routine.schema(), owner.role());
    } else {
      AlterRoutine.Options options = (AlterRoutine.Options) action;
      RoutineOptions changed = new RoutineOptions(routine.procedure());
      options.options().forEach(changed::add);
      draft.put(changed.apply(routine));
    }
  }

  private Routine owned(RoutineKind kind, RoutineReference reference) {
    Routine routine = lookup.find(kind, reference);
    new Ownership(draft).require(routine);
    return routine;
  }

  private void move(Routine routine, String schema, String name) {
    Routine moved = routine.named(schema, name);
    boolean taken =
        draft.schema.routines(schema, name).stream()
            .anyMatch(r -> r.sameInputs(moved) && r.schema().equals(schema));
    if (taken) {
      throw new SqlFault(
          SqlState.DUPLICATE_FUNCTION,
          "function "
              + RoutineNames.identity(moved, draft.schema).replaceFirst("^[^(]*\\.", "")
              + " already exists in schema \""
              + schema
              + "\"");
    }
    NamedTexts texts = NamedTexts.of(draft, routine, schema, name);
    draft.put(moved);
    texts.follow();
  }

  void drop(DropRoutine statement) {
    List<Routine> dropped = new ArrayList<>();
    for (RoutineReference reference : statement.routines()) {
      try {
        Routine routine = lookup.find(statement.kind(), reference);
        new Ownership(draft)
            .requireToDrop(
                routine.oid(), routine.schema(), RoutineNames.kind(routine) + " " + routine.name());
        dropped.add(routine);
      } catch (SqlFault fault) {
        boolean missing =
            fault.sqlState().equals(SqlState.UNDEFINED_FUNCTION)
                || fault.sqlState().equals(SqlState.UNDEFINED_OBJECT)
                || fault.sqlState().equals(SqlState.INVALID_SCHEMA_NAME);
        if (!statement.ifExists() || !missing) {
          throw fault;
        }
        skip(statement, reference, fault);
      }
    }
    new RoutineDependents(draft).drop(dropped, statement.cascade());
  }

  private void skip(DropRoutine statement, RoutineReference reference, SqlFault fault) {
    String message =
        reference.parameters() == null && fault.sqlState().equals(SqlState.UNDEFINED_FUNCTION)
            ? statement.kind().word()
                + " "
                + RoutineLookup.written(reference.name())
                + "() does not exist"
            : fault.getMessage();
    draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, message + ", skipping"));
  }

  void comment(CommentOnRoutine statement) {
    ObjectName name = statement.routine().name();
    boolean own = !draft.schema.routines(name.schema(), name.name()).isEmpty();
    boolean builtIn = name.schema() == null || name.schema().equals(Schema.PG_CATALOG);
    if (!own && builtIn && !Functions.builtIn().named(name.name()).isEmpty()) {
      throw SqlFault.unsupported("COMMENT ON a function of PostgreSQL's own");
    }
    Routine routine = owned(statement.kind(), statement.routine());
    String text = statement.text() == null || statement.text().isEmpty() ? null : statement.text();
    draft.put(routine.withComment(text));
  }
}
