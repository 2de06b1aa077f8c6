package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTable;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ALTER TABLE, VIEW, INDEX, SEQUENCE, SCHEMA: finds the object and carries the actions out. */
final class AlterTablePlanner {
  private final Draft draft;
  private final RenamePlanner renames;

  AlterTablePlanner(Draft draft) {
    this.draft = draft;
    draft.expressions.altering();
    this.renames = new RenamePlanner(draft);
  }

  void plan(AlterTable statement) {
    ObjectName name = statement.name();
    if (statement.kind() == ObjectKind.SCHEMA) {
      alterSchema(statement);
      return;
    }
    Optional<Relation> relation = draft.schema.relation(name.schema(), name.name());
    Optional<Sequence> sequence = draft.schema.sequence(name.schema(), name.name());
    Optional<Relation> indexed = draft.schema.tableOfIndex(name.schema(), name.name());
    if (relation.isPresent()) {
      alterRelation(statement, relation.get());
    } else if (sequence.isPresent() && statement.kind() != ObjectKind.INDEX) {
      requireKind(statement, ObjectKind.SEQUENCE);
      new Ownership(draft).require(sequence.get().oid(), "sequence " + sequence.get().name());
      statement.actions().forEach(action -> alterSequence(sequence.get(), action));
    } else if (indexed.isPresent()) {
      requireKind(statement, ObjectKind.INDEX);
      new Ownership(draft).require(indexed.get().oid(), "index " + name.name());
      statement.actions().forEach(action -> alterIndex(indexed.get(), name.name(), action));
    } else if (statement.ifExists()) {
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "relation \"" + name.name() + "\" does not exist, skipping"));
    } else {
      throw Lookup.missingRelation(name);
    }
  }

  /** ALTER TABLE takes any kind of relation, the others their own. */
  private static void requireKind(AlterTable statement, ObjectKind actual) {
    boolean renamedAsIndex =
        statement.kind() == ObjectKind.INDEX
            && statement.actions().get(0) instanceof AlterTableAction.RenameTo;
    if (statement.kind() != ObjectKind.TABLE && statement.kind() != actual && !renamedAsIndex) {
      throw wrongKind(statement);
    }
  }

  private static SqlFault wrongKind(AlterTable statement) {
    String article = statement.kind() == ObjectKind.INDEX ? "an " : "a ";
    return new SqlFault(
        SqlState.WRONG_OBJECT_TYPE,
        "\"" + statement.name().name() + "\" is not " + article + statement.kind().word());
  }

  private void alterRelation(AlterTable statement, Relation relation) {
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied: \"" + relation.name() + "\" is a system catalog");
    }
    boolean view = relation.kind() != Relation.Kind.TABLE;
    requireKind(
        statement,
        relation.isMaterialized()
            ? ObjectKind.MATERIALIZED_VIEW
            : view ? ObjectKind.VIEW : ObjectKind.TABLE);
    new Ownership(draft).require(relation);
    if (relation.kind() == Relation.Kind.FOREIGN_VIEW) {
      throw SqlFault.unsupported("altering a view that another program made");
    }
    if (statement.kind() == ObjectKind.VIEW && !view) {
      throw wrongKind(statement);
    }
    if (!view) {
      draft.using.compute(
          statement.only() ? List.of(relation) : draft.schema.tree(relation), statement.actions());
    }
    for (AlterTableAction action : AlterPass.ordered(statement.actions())) {
      if (relation.isMaterialized()) {
        MaterializedViewRules.check(relation, action);
      }
      TypedTables.check(relation, action);
      if (view) {
        alterView(relation, action);
      } else {
        if (!(action instanceof AlterTableAction.SetType)) {
          draft.retyped.finish();
        }
        new InheritedAlter(draft, this).plan(draft.table(relation), action, statement.only());
      }
    }
    draft.using.finish();
    draft.retyped.finish();
  }

  void renameColumn(List<Relation> tree, AlterTableAction.RenameColumn rename) {
    renames.renameColumn(tree, rename.column(), rename.newName());
  }

  /** The table alone, without those that inherit from it. */
  void alterTable(TableDraft table, AlterTableAction action) {
    Relation relation = table.relation;
    if (action instanceof AlterTableAction.RenameTo rename) {
      renames.renameTable(relation, relation.schema(), rename.newName());
    } else if (action instanceof AlterTableAction.SetSchema move) {
      setSchema(table, move.schema());
    } else if (action instanceof AlterTableAction.RenameColumn rename) {
      renameColumn(List.of(relation), rename);
    } else if (action instanceof AlterTableAction.RenameConstraint rename) {
      renames.renameConstraint(table, rename.name(), rename.newName());
    } else if (action instanceof AlterTableAction.AddConstraint add) {
      new ConstraintAdder(draft).add(table, add.constraint());
    } else if (action instanceof AlterTableAction.DropConstraint drop) {
      dropConstraint(table, drop);
    } else if (action instanceof AlterTableAction.AlterConstraint alter) {
      new ConstraintTimings(draft).alter(relation, alter);
    } else if (action instanceof AlterTableAction.ValidateConstraint validate) {
      validate(relation, validate.name());
    } else if (action instanceof AlterTableAction.OwnerTo owner) {
      new Ownership(draft).change(relation, owner.role());
    } else if (action instanceof AlterTableAction.SetTrigger trigger) {
      new TriggerPlanner(draft).set(relation, trigger, false);
    } else if (action instanceof AlterTableAction.Of of) {
      new TypedTables(draft).alter(relation, of);
    } else if (action instanceof AlterTableAction.FireRule fire) {
      new RuleDefinitions(draft).fire(relation, fire.name(), fire.firing());
    } else if (!(action instanceof AlterTableAction.Accepted)
        && !new StoragePlanner(draft).plan(relation, action)) {
      new AlterColumnPlanner(draft).plan(table, action);
    }
  }

  private void setSchema(TableDraft table, String schema) {
    Relation before = table.relation;
    if (before.schema().equals(schema)) {
      return;
    }
    requireSchema(schema);
    for (Index index : before.indexes()) {
      if (index.sqliteName() != null) {
        renames.moveIndex(table, index, schema);
      }
    }
    renames.renameTable(table.relation, schema, before.name());
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.isOwnedBy(before)) {
        renames.renameSequence(sequence, schema, sequence.name());
      }
    }
  }

  private void requireSchema(String schema) {
    if (draft.schema.schema(schema).isEmpty()) {
      throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "schema \"" + schema + "\" does not exist");
    }
    if (schema.equals(Schema.TEMPORARY)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot move objects into or out of temporary schemas");
    }
  }

  private void validate(Relation table, String name) {
    Constraint constraint = constraint(table, name);
    if (constraint == null) {
      throw missingConstraint(table, name);
    }
    if (!(constraint instanceof Constraint.ForeignKey || constraint instanceof Constraint.Check)) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "constraint \""
              + name
              + "\" of relation \""
              + table.name()
              + "\" is not a foreign key or check constraint");
    }
    if (constraint.validated()) {
      return;
    }
    new ConstraintAdder(draft).validate(table, constraint);
    if (constraint.isLate()) {
      new LateTriggers(draft).drop(draft.table(table), constraint);
    }
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    constraints.replaceAll(c -> c == constraint ? Constraints.validated(c, true) : c);
    draft.replace(draft.table(table), Relations.withConstraints(table, constraints));
  }

  static Constraint constraint(Relation table, String name) {
    return table.constraints().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  static SqlFault missingConstraint(Relation table, String name) {
    return new SqlFault(
        SqlState.UNDEFINED_OBJECT,
        "constraint \"" + name + "\" of relation \"" + table.name() + "\" does not exist");
  }

  private void dropConstraint(TableDraft table, AlterTableAction.DropConstraint drop) {
    Constraint constraint = constraint(table.relation, drop.name());
    if (constraint == null) {
      SqlFault missing = missingConstraint(table.relation, drop.name());
      if (!drop.ifExists()) {
        throw missing;
      }
      draft.notice(Notice.of(SqlState.SUCCESSFUL_COMPLETION, missing.getMessage() + ", skipping"));
      return;
    }
    new DropPlanner(draft).dropConstraint(table, constraint, drop.cascade());
  }

  private void alterView(Relation view, AlterTableAction action) {
    if (action instanceof AlterTableAction.RenameTo rename) {
      renames.renameView(view, view.schema(), rename.newName());
    } else if (action instanceof AlterTableAction.RenameColumn rename) {
      renames.renameViewColumn(view, rename.column(), rename.newName());
    } else if (action instanceof AlterTableAction.SetSchema move) {
      requireSchema(move.schema());
      renames.renameView(view, move.schema(), view.name());
    } else if (action instanceof AlterTableAction.OwnerTo owner) {
      new Ownership(draft).change(view.oid(), view.schema(), owner.role());
    } else if (action instanceof AlterTableAction.FireRule fire) {
      new RuleDefinitions(draft).fire(view, fire.name(), fire.firing());
    } else if (action instanceof AlterTableAction.SetDefault set) {
      setViewDefault(view, set);
    } else if (action instanceof AlterTableAction.SetOptions set) {
      setViewOptions(view, set);
    } else if (!(action instanceof AlterTableAction.Accepted)) {
      throw SqlFault.unsupported("this action of ALTER VIEW").at(action.position());
    }
  }

  /** What an INSERT into the view writes where it gives no value; goes before the table's own. */
  private void setViewDefault(Relation view, AlterTableAction.SetDefault set) {
    Column column = Lookup.column(view, set.column());
    Compiled expression =
        set.expression() == null ? null : ColumnPlanner.defaultFor(draft, column, set.expression());
    String text = expression == null || ColumnPlanner.isNull(expression) ? null : expression.text();
    draft.put(Relations.withColumn(view, Relations.withDefault(column, text)));
  }

  private void setViewOptions(Relation view, AlterTableAction.SetOptions set) {
    List<String> before = new ArrayList<>(view.storage().options());
    if (view.checkOption() != null) {
      before.add("check_option=" + view.checkOption().name().toLowerCase(Locale.ROOT));
    }
    List<String> options =
        set.reset()
            ? StorageParameters.reset(before, set.options())
            : StorageParameters.of(StorageParameters.Kind.VIEW).set(before, set.options());
    CheckOption checkOption = ViewPlanner.checkOption(options);
    Storage storage = view.storage().withOptions(ViewPlanner.kept(options));
    draft.put(Relations.withStorage(Relations.withCheckOption(view, checkOption), storage));
    new ViewPlanner(draft).checkUpdatable(checkOption, view.name(), view.schema());
  }

  private void alterSequence(Sequence sequence, AlterTableAction action) {
    if (action instanceof AlterTableAction.RenameTo rename) {
      renames.renameSequence(sequence, sequence.schema(), rename.newName());
    } else if (action instanceof AlterTableAction.SetSchema move) {
      requireSchema(move.schema());
      if (sequence.ownerTable() != null) {
        throw SequencePlanner.linked(sequence, "cannot move an owned sequence into another schema");
      }
      renames.renameSequence(sequence, move.schema(), sequence.name());
    } else if (action instanceof AlterTableAction.OwnerTo owner) {
      new Ownership(draft).change(sequence, owner.role());
    } else if (!(action instanceof AlterTableAction.Accepted)) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "ALTER action is not supported for sequence \"" + sequence.name() + "\"");
    }
  }

  private void alterIndex(Relation table, String name, AlterTableAction action) {
    if (action instanceof AlterTableAction.RenameTo rename) {
      TableDraft owner = draft.table(table);
      Index index = index(table, name);
      if (index.constraint()) {
        renames.renameConstraint(owner, name, rename.newName());
      } else {
        renames.renameIndex(owner, index, rename.newName());
      }
    } else if (action instanceof AlterTableAction.AttachPartition attach) {
      new IndexAttacher(draft).attach(table, index(table, name), attach.partition());
    } else if (action instanceof AlterTableAction.OwnerTo owner) {
      new Ownership(draft).changeIndex(table, name, owner.role());
    } else if (!(action instanceof AlterTableAction.Accepted)
        && !new StoragePlanner(draft).planIndex(table, index(table, name), action)) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "ALTER action is not supported for index \"" + name + "\"");
    }
  }

  private static Index index(Relation table, String name) {
    return table.indexes().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  private void alterSchema(AlterTable statement) {
    String name = statement.name().name();
    SchemaFacts facts =
        draft
            .schema
            .schema(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.INVALID_SCHEMA_NAME, "schema \"" + name + "\" does not exist"));
    new Ownership(draft).require(facts.oid(), "schema " + name);
    for (AlterTableAction action : statement.actions()) {
      if (action instanceof AlterTableAction.OwnerTo owner) {
        Ownership ownership = new Ownership(draft);
        ownership.requireInDatabase(Privilege.CREATE);
        ownership.change(facts.oid(), null, owner.role());
      } else if (action instanceof AlterTableAction.RenameTo rename) {
        new NamespacePlanner(draft).rename(facts, rename.newName());
      } else {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error").at(action.position());
      }
    }
  }
}
