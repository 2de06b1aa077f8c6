package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterSequence;
import dev.manylite.translator.parse.tree.CreateSequence;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SequenceOptions;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** CREATE SEQUENCE, ALTER SEQUENCE, and the sequences of serial and identity columns. */
final class SequencePlanner {
  private final Draft draft;

  SequencePlanner(Draft draft) {
    this.draft = draft;
  }

  void create(CreateSequence statement) {
    ObjectName name = statement.name();
    String schema = draft.creationSchema(name, statement.temporary());
    if (draft.isTaken(schema, name.name())) {
      if (statement.ifNotExists()) {
        draft.notice(
            Notice.of(
                SqlState.DUPLICATE_TABLE,
                "relation \"" + name.name() + "\" already exists, skipping"));
        return;
      }
      throw new SqlFault(
          SqlState.DUPLICATE_TABLE, "relation \"" + name.name() + "\" already exists");
    }
    SequenceOptions options = statement.options();
    PgType type = options.type() == null ? Types.INT8 : integerType(options, false);
    Sequence sequence = fresh(schema, name.name(), type, options);
    if (options.ownedBy() != null && !options.ownedBy().isEmpty()) {
      sequence = owned(sequence, options.ownedBy());
    }
    add(sequence);
  }

  /** The sequence of a serial or identity column; it must be added when its table is. */
  Sequence owned(SequenceOptions options, PgType type, String schema, String table, String column) {
    if (!TableText.isRowidType(type)) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "identity column type must be smallint, integer, or bigint");
    }
    String name;
    if (options.sequenceName() != null) {
      name = options.sequenceName().name();
      if (draft.isTaken(schema, name)) {
        throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
      }
    } else {
      name =
          GeneratedNames.choose(
              table, column, "seq", candidate -> draft.isTaken(schema, candidate));
    }
    Sequence sequence = fresh(schema, name, type, options);
    return SequenceLimits.owned(sequence, table, column);
  }

  void add(Sequence sequence) {
    draft.put(sequence);
    if (sequence.ownerTable() != null) {
      draft
          .schema
          .relation(sequence.schema(), sequence.ownerTable())
          .ifPresent(table -> new Ownership(draft).follow(sequence, table));
    }
    draft.step(new Step.RestartSequence(sequence.oid(), sequence.start()));
  }

  private Sequence fresh(String schema, String name, PgType type, SequenceOptions options) {
    Sequence blank =
        new Sequence(
            draft.newOid("relation", schema, name),
            schema,
            name,
            type,
            0,
            1,
            0,
            0,
            1,
            false,
            null,
            null,
            null);
    return SequenceLimits.apply(blank, type, options, true);
  }

  private PgType integerType(SequenceOptions options, boolean identity) {
    PgType type = TypeResolver.resolve("", options.type(), draft.schema).base();
    if (!TableText.isRowidType(type)) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          identity
              ? "identity column type must be smallint, integer, or bigint"
              : "sequence type must be smallint, integer, or bigint");
    }
    return type;
  }

  void alter(AlterSequence statement) {
    ObjectName name = statement.name();
    Sequence sequence = draft.schema.sequence(name.schema(), name.name()).orElse(null);
    if (sequence == null) {
      if (draft.schema.relation(name.schema(), name.name()).isPresent()) {
        throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "\"" + name.name() + "\" is not a sequence");
      }
      if (!statement.ifExists()) {
        throw Lookup.missingRelation(name);
      }
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "relation \"" + name.name() + "\" does not exist, skipping"));
      return;
    }
    new Ownership(draft).require(sequence.oid(), "sequence " + sequence.name());
    alter(sequence, statement.options());
  }

  void alter(Sequence sequence, SequenceOptions options) {
    PgType type = options.type() == null ? sequence.type() : integerType(options, false);
    Sequence changed = SequenceLimits.apply(sequence, type, options, false);
    if (options.ownedBy() != null) {
      changed =
          options.ownedBy().isEmpty()
              ? SequenceLimits.owned(changed, null, null)
              : owned(changed, options.ownedBy());
      if (sequence.ownerTable() != null && isIdentity(sequence)) {
        throw linked(sequence, "cannot change ownership of identity sequence");
      }
    }
    draft.put(changed);
    if (options.restart()) {
      long value = options.restartWith() == null ? changed.start() : options.restartWith();
      SequenceLimits.checkWithin("RESTART", value, changed);
      draft.step(new Step.RestartSequence(changed.oid(), value));
    }
  }

  /** What a sequence doesn't do without the table whose column owns it. */
  static SqlFault linked(Sequence sequence, String message) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message)
        .withDetail(
            "Sequence \""
                + sequence.name()
                + "\" is linked to table \""
                + sequence.ownerTable()
                + "\".");
  }

  /** With its column: limits that were those of the old type become those of the new one. */
  void retype(Sequence sequence, PgType type) {
    draft.put(SequenceLimits.apply(sequence, type, SequenceOptions.NONE, false));
  }

  private boolean isIdentity(Sequence sequence) {
    return draft
        .schema
        .relation(sequence.schema(), sequence.ownerTable())
        .flatMap(r -> r.column(sequence.ownerColumn()))
        .filter(c -> c.identity() != dev.manylite.translator.schema.Column.Identity.NONE)
        .isPresent();
  }

  private Sequence owned(Sequence sequence, List<String> ownedBy) {
    if (ownedBy.size() < 2) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid OWNED BY option")
          .withHint("Specify OWNED BY table.column or OWNED BY NONE.");
    }
    String column = ownedBy.get(ownedBy.size() - 1);
    String table = ownedBy.get(ownedBy.size() - 2);
    String schema = ownedBy.size() > 2 ? ownedBy.get(0) : null;
    Relation owner = Lookup.table(new ObjectName(schema, table, 0), draft.schema);
    if (draft.access(owner.oid()).owner() != draft.access(sequence.oid()).owner()) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "sequence must have same owner as table it is linked to");
    }
    if (!owner.schema().equals(sequence.schema())) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "sequence must be in same schema as table it is linked to");
    }
    if (owner.column(column).isEmpty()) {
      throw new SqlFault(
          SqlState.UNDEFINED_COLUMN,
          "column \"" + column + "\" of relation \"" + table + "\" does not exist");
    }
    return SequenceLimits.owned(sequence, owner.name(), column);
  }
}
