package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Functions;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoutineKind;
import dev.manylite.translator.parse.tree.RoutineReference;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.MissingType;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** GRANT and REVOKE on what is in a database (PostgreSQL's aclchk.c). */
final class GrantPlanner {
  private static final String INVALID_GRANT = "0LP01";

  private final Draft draft;
  private final Grant statement;
  private final AccessGrant grant;

  GrantPlanner(Draft draft, Grant statement) {
    this.draft = draft;
    this.statement = statement;
    this.grant =
        new AccessGrant(
            statement,
            draft.context.roles(),
            draft.context.currentUser(),
            draft.context.sessionUser(),
            draft.context.notices());
  }

  /**
   * @param relation null for what has no columns
   */
  private record Target(AccessGrant.Target object, Relation relation) {
    static Target of(int oid, Kind kind, String name) {
      return new Target(
          new AccessGrant.Target(oid, kind, kind.name().toLowerCase(Locale.ROOT), name), null);
    }

    static Target of(Relation relation) {
      return new Target(
          new AccessGrant.Target(relation.oid(), Kind.TABLE, relation.word(), relation.name()),
          relation);
    }
  }

  void plan() {
    List<Target> targets = targets();
    grant.check();
    targets.forEach(this::change);
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (ObjectName name : statement.objects()) {
      if (statement.inSchemas()) {
        addAllIn(schema(name).name(), targets);
      } else {
        targets.add(target(name));
      }
    }
    for (RoutineReference reference : statement.routines()) {
      Routine routine = routine(reference);
      targets.add(Target.of(routine.oid(), Kind.FUNCTION, routine.name()));
    }
    return targets;
  }

  private Target target(ObjectName name) {
    return switch (statement.kind()) {
      case "table", "sequence" -> relation(name);
      case "schema" -> Target.of(schema(name).oid(), Kind.SCHEMA, name.name());
      case "language" -> language(name);
      case "type", "domain" -> type(name);
      case "large object" -> throw missing("large object " + name.name());
      case "foreign server" -> throw missing("server \"" + name.name() + '"');
      case "foreign data wrapper" -> throw missing("foreign-data wrapper \"" + name.name() + '"');
      default -> throw SqlFault.unsupported("GRANT on " + statement.kind());
    };
  }

  private static SqlFault missing(String object) {
    return new SqlFault(SqlState.UNDEFINED_OBJECT, object + " does not exist");
  }

  private SchemaFacts schema(ObjectName name) {
    return draft
        .schema
        .schema(name.name())
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INVALID_SCHEMA_NAME, "schema \"" + name.name() + "\" does not exist"));
  }

  private Target relation(ObjectName name) {
    Relation relation = draft.schema.relation(name.schema(), name.name()).orElse(null);
    if (relation == null) {
      if (draft.schema.tableOfIndex(name.schema(), name.name()).isPresent()) {
        throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, '"' + name.name() + "\" is an index");
      }
      Sequence found =
          draft
              .schema
              .sequence(name.schema(), name.name())
              .orElseThrow(() -> Lookup.missingRelation(name));
      return Target.of(found.oid(), Kind.SEQUENCE, found.name());
    }
    if (statement.kind().equals("sequence")) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + relation.name() + "\" is not a sequence");
    }
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw SqlFault.unsupported("GRANT and REVOKE on a system catalog").at(name.position());
    }
    return Target.of(relation);
  }

  private Target language(ObjectName name) {
    Language language =
        Language.named(name.name()).orElseThrow(() -> missing("language \"" + name.name() + '"'));
    if (!language.trusted()) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE, "language \"" + name.name() + "\" is not trusted")
          .withDetail(
              "GRANT and REVOKE are not allowed on untrusted languages, because only superusers"
                  + " can use untrusted languages.");
    }
    return Target.of(language.oid(), Kind.LANGUAGE, name.name());
  }

  private Target type(ObjectName name) {
    PgType type =
        draft
            .schema
            .type(name.schema(), name.name())
            .orElseThrow(() -> MissingType.fault(name.schema(), name.name(), 0));
    if (type.isArray()) {
      throw new SqlFault(INVALID_GRANT, "cannot set privileges of array types")
          .withHint("Set the privileges of the element type instead.");
    }
    if (statement.kind().equals("domain") && !(type instanceof DomainType)) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, '"' + name.name() + "\" is not a domain");
    }
    return Target.of(type.oid(), Kind.TYPE, type.facts().name());
  }

  private Routine routine(RoutineReference reference) {
    RoutineKind kind = RoutineKind.valueOf(statement.kind().toUpperCase(Locale.ROOT));
    ObjectName name = reference.name();
    if (draft.schema.routines(name.schema(), name.name()).isEmpty()
        && !Functions.builtIn().named(name.name()).isEmpty()) {
      throw SqlFault.unsupported("GRANT and REVOKE on a system function").at(name.position());
    }
    return new RoutineLookup(draft).find(kind, reference);
  }

  private void addAllIn(String schema, List<Target> targets) {
    switch (statement.kind()) {
      case "table" ->
          draft.schema.relations().stream()
              .filter(r -> r.schema().equals(schema))
              .forEach(r -> targets.add(Target.of(r)));
      case "sequence" ->
          draft.schema.sequences().stream()
              .filter(s -> s.schema().equals(schema))
              .forEach(s -> targets.add(Target.of(s.oid(), Kind.SEQUENCE, s.name())));
      default -> {
        boolean functions = !statement.kind().equals("procedure");
        boolean procedures = !statement.kind().equals("function");
        draft.schema.routines().stream()
            .filter(r -> r.schema().equals(schema))
            .filter(r -> r.procedure() ? procedures : functions)
            .forEach(r -> targets.add(Target.of(r.oid(), Kind.FUNCTION, r.name())));
      }
    }
  }

  private void change(Target target) {
    for (Grant.Right right : statement.privileges()) {
      if (!right.columns().isEmpty()) {
        changeColumns(target, right);
      }
    }
    Kind kind = target.object.kind();
    String privileges = grant.whole(kind);
    if (kind == Kind.TABLE && privileges.indexOf(Privilege.USAGE.letter()) >= 0) {
      throw new SqlFault(INVALID_GRANT, "invalid privilege type USAGE for table");
    }
    if (kind == Kind.SEQUENCE && !privileges.equals(AccessList.common(privileges, kind.all()))) {
      grant.warn(
          INVALID_GRANT,
          "sequence \""
              + target.object.name()
              + "\" only supports USAGE, SELECT, and UPDATE privileges");
      privileges = AccessList.common(privileges, kind.all());
    }
    if (!privileges.isEmpty()) {
      int oid = target.object.oid();
      draft.setAccess(oid, grant.apply(target.object, draft.access(oid), privileges));
    }
  }

  private static SqlFault sequenceColumns(Target sequence, Grant.Right right) {
    for (String column : right.columns()) {
      if (!List.of("last_value", "log_cnt", "is_called").contains(column)) {
        return new SqlFault(
            SqlState.UNDEFINED_COLUMN,
            "column \""
                + column
                + "\" of relation \""
                + sequence.object.name()
                + "\" does not exist");
      }
    }
    return SqlFault.unsupported("GRANT and REVOKE on a sequence's columns");
  }

  private void changeColumns(Target target, Grant.Right right) {
    if (target.relation == null) {
      throw sequenceColumns(target, right);
    }
    int oid = target.object.oid();
    for (String name : right.columns()) {
      int number = Lookup.column(target.relation, name).number();
      Access before = draft.access(oid);
      draft.setAccess(oid, grant.applyToColumn(target.object, before, right, number, name));
    }
  }
}
