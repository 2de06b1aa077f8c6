package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.ColumnConstraint;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * ALTER TABLE of a table that has to do with others: what concerns those that inherit is done to
 * them too (manual, 5.10 and ALTER TABLE; PostgreSQL's ATPrepCmd).
 */
final class InheritedAlter {
  private final Draft draft;
  private final AlterTablePlanner planner;

  InheritedAlter(Draft draft, AlterTablePlanner planner) {
    this.draft = draft;
    this.planner = planner;
  }

  /**
   * @param only without those that inherit from it
   */
  void plan(TableDraft table, AlterTableAction action, boolean only) {
    if (action instanceof AlterTableAction.Inherit
        || action instanceof AlterTableAction.NoInherit) {
      new InheritancePlanner(draft).plan(table, action);
      return;
    }
    if (action instanceof AlterTableAction.AttachPartition attach) {
      new PartitionAttacher(draft).attach(table, attach);
      return;
    }
    if (action instanceof AlterTableAction.DetachPartition detach) {
      new PartitionAttacher(draft).detach(table, detach);
      return;
    }
    boolean alone =
        table.relation.lineage().equals(Lineage.NONE) && children(table.relation).isEmpty();
    if (alone) {
      planner.alterTable(table, action);
    } else if (action instanceof AlterTableAction.AddColumn add) {
      addColumn(table, add, only);
    } else if (action instanceof AlterTableAction.DropColumn drop) {
      dropColumn(table, drop, only, false);
    } else if (action instanceof AlterTableAction.RenameColumn rename) {
      renameColumn(table, rename, only);
    } else if (action instanceof AlterTableAction.AddConstraint add
        && add.constraint() instanceof TableConstraint.Check check) {
      addCheck(table, check, only);
    } else if (action instanceof AlterTableAction.AddConstraint add
        && table.relation.isPartitioned()) {
      addPartitioned(table, add, only);
    } else if (action instanceof AlterTableAction.DropConstraint drop) {
      dropConstraint(table, drop, only, false);
    } else if (action instanceof AlterTableAction.RenameConstraint rename) {
      renameConstraint(table, rename, only);
    } else if (action instanceof AlterTableAction.ValidateConstraint validate) {
      validate(table, validate, only);
    } else if (action instanceof AlterTableAction.SetType set) {
      setType(table, set, only);
    } else if (action instanceof AlterTableAction.SetNotNull set) {
      setNotNull(table, set, only);
    } else if (action instanceof AlterTableAction.SetDefault) {
      everywhere(table, action, only);
    } else if (action instanceof AlterTableAction.SetTrigger set) {
      new TriggerPlanner(draft).set(table.relation, set, only);
    } else if (action instanceof AlterTableAction.DropExpression drop) {
      dropExpression(table, drop, only);
    } else {
      planner.alterTable(table, action);
    }
  }

  private List<Relation> children(Relation relation) {
    return draft.schema.children(relation);
  }

  /** The schema's relation as it is by now. */
  private TableDraft draft(Relation relation) {
    return draft.table(draft.schema.relation(relation.schema(), relation.name()).orElse(relation));
  }

  private void everywhere(TableDraft table, AlterTableAction action, boolean only) {
    List<Relation> all = only ? List.of(table.relation) : draft.schema.tree(table.relation);
    all.forEach(r -> planner.alterTable(draft(r), action));
  }

  static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_TABLE_DEFINITION, message);
  }

  private static SqlFault notOnly(String message) {
    return invalid(message).withHint("Do not specify the ONLY keyword.");
  }

  // Columns ----------------------------------------------------------------------------------

  private void addColumn(TableDraft table, AlterTableAction.AddColumn add, boolean only) {
    if (table.relation.lineage().isPartition()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot add column to a partition");
    }
    String name = add.column().name();
    boolean there = table.relation.column(name).isPresent();
    List<Relation> children = children(table.relation);
    List<ColumnConstraint> own = new ArrayList<>();
    List<AlterTableAction.AddConstraint> afterwards = new ArrayList<>();
    for (ColumnConstraint constraint : add.column().constraints()) {
      if (constraint instanceof ColumnConstraint.OfTable of
          && (of.constraint() instanceof TableConstraint.Check || table.relation.isPartitioned())) {
        afterwards.add(new AlterTableAction.AddConstraint(of.constraint(), of.position()));
      } else {
        own.add(constraint);
      }
      boolean identity = constraint instanceof ColumnConstraint.Identity;
      if (identity && !only && !there && !children.isEmpty()) {
        throw invalid("cannot recursively add identity column to table that has child tables");
      }
    }
    ColumnDefinition without =
        new ColumnDefinition(
            name, add.column().type(), add.column().collation(), own, add.column().position());
    planner.alterTable(
        table, new AlterTableAction.AddColumn(without, add.ifNotExists(), add.position()));
    if (there) {
      return;
    }
    if (only && !children.isEmpty()) {
      throw invalid("column must be added to child tables too");
    }
    Column column = table.relation.column(name).orElseThrow();
    children.forEach(child -> inheritColumn(draft(child), column));
    afterwards.forEach(constraint -> plan(table, constraint, only));
  }

  private void inheritColumn(TableDraft child, Column column) {
    Column there = child.relation.column(column.name()).orElse(null);
    if (there != null) {
      if (!there.type().equals(column.type())) {
        throw new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "child table \""
                + child.relation.name()
                + "\" has different type for column \""
                + column.name()
                + "\"");
      }
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "merging definition of column \""
                  + column.name()
                  + "\" for child \""
                  + child.relation.name()
                  + "\""));
      draft.replace(child, Lineages.inherits(child.relation, there.number(), true));
      return;
    }
    ColumnDefinition definition =
        TableParents.definition(
            column,
            column.notNull(),
            column.generated() != null ? column.generated() : column.defaultExpression(),
            draft.schema);
    planner.alterTable(child, new AlterTableAction.AddColumn(definition, false, 0));
    int number = child.relation.column(column.name()).orElseThrow().number();
    draft.replace(child, Lineages.withColumn(child.relation, number, new Inherited(1, false)));
    children(child.relation).forEach(c -> inheritColumn(draft(c), column));
  }

  private void dropColumn(
      TableDraft table, AlterTableAction.DropColumn drop, boolean only, boolean recursing) {
    Column column = table.relation.column(drop.column()).orElse(null);
    if (column == null) {
      planner.alterTable(table, drop);
      return;
    }
    if (!recursing && table.relation.lineage().column(column.number()).count() > 0) {
      throw invalid("cannot drop inherited column \"" + column.name() + "\"");
    }
    PartitionKeys.requireUnused(draft, table.relation, column, "drop");
    List<Relation> children = children(table.relation);
    if (only && table.relation.isPartitioned() && !children.isEmpty()) {
      throw notOnly("cannot drop column from only the partitioned table when partitions exist");
    }
    planner.alterTable(table, drop);
    draft.replace(table, Lineages.tidy(table.relation));
    for (Relation relation : children) {
      TableDraft child = draft(relation);
      Column own = child.relation.column(drop.column()).orElse(null);
      if (own == null) {
        continue;
      }
      Inherited inherited = child.relation.lineage().column(own.number());
      if (!only && inherited.count() == 1 && !inherited.local()) {
        dropColumn(child, drop, false, true);
      } else {
        draft.replace(child, Lineages.inheritsLess(child.relation, own.number(), only));
      }
    }
  }

  private void renameColumn(TableDraft table, AlterTableAction.RenameColumn rename, boolean only) {
    List<Relation> tree = tree(table.relation, only);
    if (only && !children(table.relation).isEmpty()) {
      throw invalid(
          "inherited column \"" + rename.column() + "\" must be renamed in child tables too");
    }
    for (Relation relation : tree) {
      Column column = relation.column(rename.column()).orElse(null);
      if (column != null && PartitionKeys.computes(draft, relation, column)) {
        throw SqlFault.unsupported("renaming a column that a partition key computes with");
      }
      if (column != null
          && relation.lineage().column(column.number()).count() > parentsWithin(relation, tree)) {
        throw invalid("cannot rename inherited column \"" + rename.column() + "\"");
      }
    }
    planner.renameColumn(tree, rename);
  }

  private List<Relation> tree(Relation root, boolean only) {
    return only ? List.of(root) : draft.schema.tree(root);
  }

  /** How many of its parents are in the tree, which begins with its root. */
  private int parentsWithin(Relation relation, List<Relation> tree) {
    int parents = 0;
    for (Relation parent : draft.schema.parents(relation)) {
      parents += tree.stream().anyMatch(r -> r.oid() == parent.oid()) ? 1 : 0;
    }
    return relation.oid() == tree.get(0).oid() ? 0 : parents;
  }

  private void setType(TableDraft table, AlterTableAction.SetType set, boolean only) {
    List<Relation> tree = tree(table.relation, only);
    Column first = Lookup.altered(table.relation, set.column());
    if (table.relation.lineage().column(first.number()).count() > 0) {
      throw invalid("cannot alter inherited column \"" + set.column() + "\"");
    }
    if (only && !children(table.relation).isEmpty()) {
      throw invalid(
          "type of inherited column \"" + set.column() + "\" must be changed in child tables too");
    }
    for (Relation relation : tree) {
      Column column = Lookup.altered(relation, set.column());
      PartitionKeys.requireUnused(draft, relation, column, "alter");
      if (relation.lineage().column(column.number()).count() > parentsWithin(relation, tree)) {
        throw invalid(
            "cannot alter inherited column \""
                + set.column()
                + "\" of relation \""
                + relation.name()
                + "\"");
      }
    }
    tree.forEach(relation -> planner.alterTable(draft(relation), set));
  }

  private void setNotNull(TableDraft table, AlterTableAction.SetNotNull set, boolean only) {
    boolean partitioned = table.relation.isPartitioned() && !children(table.relation).isEmpty();
    if (only && partitioned) {
      throw notOnly(
          set.notNull()
              ? "constraint must be added to child tables too"
              : "cannot remove constraint from only the partitioned table when partitions exist");
    }
    if (!set.notNull() && table.relation.lineage().isPartition()) {
      for (Relation parent : draft.schema.parents(table.relation)) {
        if (parent.column(set.column()).filter(Column::notNull).isPresent()) {
          throw invalid("column \"" + set.column() + "\" is marked NOT NULL in parent table");
        }
      }
    }
    everywhere(table, set, only);
  }

  private void dropExpression(
      TableDraft table, AlterTableAction.DropExpression drop, boolean only) {
    Column column = Lookup.altered(table.relation, drop.column());
    if (only && !children(table.relation).isEmpty()) {
      throw invalid("ALTER TABLE / DROP EXPRESSION must be applied to child tables too");
    }
    if (table.relation.lineage().column(column.number()).count() > 0) {
      throw invalid("cannot drop generation expression from inherited column");
    }
    everywhere(table, drop, only);
  }

  // Constraints ------------------------------------------------------------------------------

  private void addCheck(TableDraft table, TableConstraint.Check check, boolean only) {
    List<Relation> children = children(table.relation);
    if (table.relation.isPartitioned() && check.noInherit()) {
      throw noInheritOfPartitioned(table.relation);
    }
    if (only && !children.isEmpty() && !check.noInherit()) {
      throw invalid("constraint must be added to child tables too");
    }
    List<Constraint> before = table.relation.constraints();
    if (check.name() != null && merges(table, check)) {
      return;
    }
    planner.alterTable(table, new AlterTableAction.AddConstraint(check, check.position()));
    if (check.noInherit()) {
      return;
    }
    Constraint.Check made =
        (Constraint.Check)
            table.relation.constraints().stream()
                .filter(c -> before.stream().noneMatch(b -> b.oid() == c.oid()))
                .findFirst()
                .orElseThrow();
    children.forEach(child -> inheritCheck(draft(child), made));
  }

  /** A key or a foreign key, which all partitions get. */
  private void addPartitioned(TableDraft table, AlterTableAction.AddConstraint add, boolean only) {
    if (add.constraint() instanceof TableConstraint.Exclusion) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "exclusion constraints are not supported on partitioned tables");
    }
    if (add.constraint() instanceof TableConstraint.Key key && key.usingIndex() != null) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables");
    }
    if (only && add.constraint() instanceof TableConstraint.ForeignKey key) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "cannot use ONLY for foreign key on partitioned table \""
              + table.relation.name()
              + "\" referencing relation \""
              + key.referenced().name()
              + "\"");
    }
    if (only && !children(table.relation).isEmpty()) {
      addKeyAlone(table, add);
      return;
    }
    planner.alterTable(table, add);
    new PartitionIndexes(draft).inheritBelow(table.relation);
  }

  /** A key whose index is not valid until the partitions' have been attached to it. */
  private void addKeyAlone(TableDraft table, AlterTableAction.AddConstraint add) {
    TableConstraint.Key key = (TableConstraint.Key) add.constraint();
    for (String name : key.primary() ? key.columns() : List.<String>of()) {
      boolean known = table.relation.column(name).filter(c -> !c.notNull()).isEmpty();
      for (Relation child : children(table.relation)) {
        if (!known && child.column(name).filter(Column::notNull).isEmpty()) {
          throw notOnly("constraint must be added to child tables too")
              .withDetail(
                  "Column \""
                      + name
                      + "\" of relation \""
                      + child.name()
                      + "\" is not already NOT NULL.");
        }
      }
    }
    List<Index> before = table.relation.indexes();
    planner.alterTable(table, add);
    for (Index index : table.relation.indexes()) {
      if (before.stream().noneMatch(b -> b.oid() == index.oid())) {
        Index invalid = index.withTraits(index.traits().withValid(false));
        draft.replace(table, Relations.withIndex(table.relation, invalid));
      }
    }
  }

  /** A check that is inherited already becomes the table's own too. */
  private boolean merges(TableDraft table, TableConstraint.Check check) {
    Constraint there = constraint(table.relation, check.name());
    if (!(there instanceof Constraint.Check same)) {
      return false;
    }
    Inherited inherited = table.relation.lineage().constraint(there.oid());
    Compiled compiled = new ConstraintPlanner(draft).compile(check, table.relation);
    if (inherited.count() == 0 || inherited.local() || !same.expression().equals(compiled.text())) {
      return false;
    }
    draft.notice(merging(check.name()));
    draft.replace(
        table,
        Lineages.withConstraint(
            table.relation, there.oid(), new Inherited(inherited.count(), true)));
    return true;
  }

  static SqlFault noInheritOfPartitioned(Relation table) {
    return invalid(
        "cannot add NO INHERIT constraint to partitioned table \"" + table.name() + "\"");
  }

  private static Notice merging(String name) {
    return Notice.of(
        SqlState.SUCCESSFUL_COMPLETION,
        "merging constraint \"" + name + "\" with inherited definition");
  }

  private void inheritCheck(TableDraft child, Constraint.Check check) {
    Constraint there = constraint(child.relation, check.name());
    if (there != null) {
      boolean same =
          there instanceof Constraint.Check own && own.expression().equals(check.expression());
      if (!same) {
        throw new SqlFault(
            SqlState.DUPLICATE_OBJECT,
            "constraint \""
                + check.name()
                + "\" for relation \""
                + child.relation.name()
                + "\" already exists");
      }
      if (!Lineages.isPassedOn(child.relation, there)) {
        throw new SqlFault(
            SqlState.INVALID_OBJECT_DEFINITION,
            "constraint \""
                + check.name()
                + "\" conflicts with non-inherited constraint on relation \""
                + child.relation.name()
                + "\"");
      }
      draft.notice(merging(check.name()));
      draft.replace(child, Lineages.inherits(child.relation, there, true));
      return;
    }
    TableConstraint.Check tree =
        new TableConstraint.Check(
            check.name(), Parser.expression(check.expression()), !check.validated(), false, 0);
    planner.alterTable(child, new AlterTableAction.AddConstraint(tree, 0));
    Constraint made = constraint(child.relation, check.name());
    draft.replace(
        child, Lineages.withConstraint(child.relation, made.oid(), new Inherited(1, false)));
    children(child.relation).forEach(c -> inheritCheck(draft(c), check));
  }

  private static Constraint constraint(Relation table, String name) {
    return table.constraints().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  private void dropConstraint(
      TableDraft table, AlterTableAction.DropConstraint drop, boolean only, boolean recursing) {
    Constraint constraint = constraint(table.relation, drop.name());
    if (constraint == null) {
      planner.alterTable(table, drop);
      return;
    }
    boolean inherited =
        table.relation.lineage().constraint(constraint.oid()).count() > 0
            || table.relation.lineage().attached().containsKey(constraint.oid());
    if (inherited && !recursing) {
      throw invalid(
          "cannot drop inherited constraint \""
              + drop.name()
              + "\" of relation \""
              + table.relation.name()
              + "\"");
    }
    boolean passed = Lineages.isPassedOn(table.relation, constraint);
    List<Relation> children = children(table.relation);
    if (passed && only && table.relation.isPartitioned() && !children.isEmpty()) {
      throw notOnly(
          "cannot remove constraint from only the partitioned table when partitions exist");
    }
    if (!passed) {
      new PartitionIndexes(draft).dropAttached(table.relation, constraint.oid(), drop.cascade());
    }
    planner.alterTable(table, drop);
    draft.replace(table, Lineages.tidy(table.relation));
    for (Relation relation : passed ? children : List.<Relation>of()) {
      TableDraft child = draft(relation);
      Constraint own = constraint(child.relation, drop.name());
      if (own == null) {
        continue;
      }
      Inherited from = child.relation.lineage().constraint(own.oid());
      if (!only && from.count() == 1 && !from.local()) {
        dropConstraint(child, drop, false, true);
      } else {
        draft.replace(child, Lineages.inheritsLess(child.relation, own, only));
      }
    }
  }

  private void renameConstraint(
      TableDraft table, AlterTableAction.RenameConstraint rename, boolean only) {
    Constraint constraint = constraint(table.relation, rename.name());
    if (constraint == null || !Lineages.isPassedOn(table.relation, constraint)) {
      planner.alterTable(table, rename);
      return;
    }
    List<Relation> tree = tree(table.relation, only);
    if (only && !children(table.relation).isEmpty()) {
      throw invalid(
          "inherited constraint \"" + rename.name() + "\" must be renamed in child tables too");
    }
    for (Relation relation : tree) {
      Constraint own = constraint(relation, rename.name());
      if (own != null
          && relation.lineage().constraint(own.oid()).count() > parentsWithin(relation, tree)) {
        throw invalid("cannot rename inherited constraint \"" + rename.name() + "\"");
      }
    }
    tree.forEach(relation -> planner.alterTable(draft(relation), rename));
  }

  private void validate(
      TableDraft table, AlterTableAction.ValidateConstraint validate, boolean only) {
    Constraint constraint = constraint(table.relation, validate.name());
    if (constraint == null
        || constraint.validated()
        || !Lineages.isPassedOn(table.relation, constraint)) {
      planner.alterTable(table, validate);
      return;
    }
    if (only && !children(table.relation).isEmpty()) {
      throw invalid("constraint must be validated on child tables too");
    }
    everywhere(table, validate, only);
  }
}
