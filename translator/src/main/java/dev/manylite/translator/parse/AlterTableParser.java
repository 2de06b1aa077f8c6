package dev.manylite.translator.parse;

import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.AlterSequence;
import dev.manylite.translator.parse.tree.AlterTable;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.PartitionValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** ALTER TABLE, VIEW, INDEX, SEQUENCE, SCHEMA (manual, ALTER TABLE and the like). */
final class AlterTableParser {
  /** What would change something that tables here don't have. */
  private static final List<String> REFUSED =
      List.of(
          "ENABLE ROW LEVEL SECURITY",
          "DISABLE ROW LEVEL SECURITY",
          "FORCE ROW LEVEL SECURITY",
          "NO FORCE ROW LEVEL SECURITY",
          "SET ACCESS METHOD");

  private final Grammar grammar;
  private final TokenCursor cursor;
  private final ConstraintParser constraints;
  private final SequenceOptionParser sequences;
  private final AlterColumnParser columns;

  AlterTableParser(Grammar grammar, ConstraintParser constraints, SequenceOptionParser sequences) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.constraints = constraints;
    this.sequences = sequences;
    this.columns = new AlterColumnParser(grammar, sequences);
  }

  /** Null, with nothing taken, if it alters something else. */
  DefinitionStatement statement() {
    ObjectKind kind = kind();
    if (kind == null) {
      return null;
    }
    int position = cursor.next().position();
    cursor.next();
    if (kind == ObjectKind.MATERIALIZED_VIEW) {
      cursor.next();
    }
    if (cursor.at("all", "in", "tablespace")) {
      throw SqlFault.unsupported("ALTER … ALL IN TABLESPACE").at(cursor.position());
    }
    boolean ifExists = cursor.accept("if", "exists");
    FromItem.Table named =
        kind == ObjectKind.TABLE
            ? grammar.from().relation()
            : new FromItem.Table(null, null, false, null, cursor.position());
    ObjectName name =
        kind == ObjectKind.TABLE
            ? new ObjectName(named.schema(), named.name(), named.position())
            : DefinitionParser.objectName(grammar.names().qualified());
    if (kind == ObjectKind.SEQUENCE && !cursor.atAny("rename", "owner", "set")) {
      return new AlterSequence(name, ifExists, sequences.options(), position);
    }
    AlterTableAction whole = whole();
    List<AlterTableAction> actions = new ArrayList<>();
    if (whole != null) {
      actions.add(whole);
    } else {
      do {
        actions.add(action());
      } while (cursor.accept(","));
    }
    return new AlterTable(kind, name, named.only(), ifExists, List.copyOf(actions), position);
  }

  private ObjectKind kind() {
    Token word = cursor.peek(1);
    if (word.keyword() == null) {
      return null;
    }
    return switch (word.text()) {
      case "table" -> ObjectKind.TABLE;
      case "view" -> ObjectKind.VIEW;
      case "materialized" -> cursor.peek(2).is("view") ? ObjectKind.MATERIALIZED_VIEW : null;
      case "index" -> ObjectKind.INDEX;
      case "sequence" -> ObjectKind.SEQUENCE;
      case "schema" -> ObjectKind.SCHEMA;
      default -> null;
    };
  }

  /** What can't be one of several actions; null if it is none of these. */
  private AlterTableAction whole() {
    int position = cursor.position();
    if (cursor.accept("rename")) {
      if (cursor.accept("to")) {
        return new AlterTableAction.RenameTo(grammar.names().columnName(), position);
      }
      if (cursor.accept("constraint")) {
        String from = grammar.names().columnName();
        cursor.expect("to");
        return new AlterTableAction.RenameConstraint(from, grammar.names().columnName(), position);
      }
      cursor.accept("column");
      int columnPosition = cursor.position();
      String from = grammar.names().columnName();
      cursor.expect("to");
      return new AlterTableAction.RenameColumn(from, grammar.names().columnName(), columnPosition);
    }
    if (cursor.accept("attach", "partition")) {
      ObjectName partition = DefinitionParser.objectName(grammar.names().qualified());
      PartitionValues values =
          cursor.atStatementEnd() ? null : new PartitionParser(grammar).values();
      return new AlterTableAction.AttachPartition(partition, values, position);
    }
    if (cursor.accept("detach", "partition")) {
      ObjectName partition = DefinitionParser.objectName(grammar.names().qualified());
      if (cursor.accept("finalize")) {
        return new AlterTableAction.DetachPartition(partition, false, true, position);
      }
      boolean concurrently = cursor.accept("concurrently");
      return new AlterTableAction.DetachPartition(partition, concurrently, false, position);
    }
    if (cursor.accept("set", "schema")) {
      return new AlterTableAction.SetSchema(grammar.names().columnName(), position);
    }
    return null;
  }

  private AlterTableAction action() {
    int position = cursor.position();
    if (cursor.accept("add")) {
      return add(position);
    }
    if (cursor.accept("drop")) {
      return drop(position);
    }
    if (cursor.accept("alter")) {
      if (cursor.accept("constraint")) {
        String name = grammar.names().columnName();
        return new AlterTableAction.AlterConstraint(name, constraints.alteredTiming(), position);
      }
      cursor.accept("column");
      return columns.action();
    }
    if (cursor.accept("validate")) {
      cursor.expect("constraint");
      return new AlterTableAction.ValidateConstraint(grammar.names().columnName(), position);
    }
    AlterTableAction.FireRule rule = fireRule(position);
    if (rule != null) {
      return rule;
    }
    if (cursor.accept("owner")) {
      cursor.expect("to");
      return new AlterTableAction.OwnerTo(grammar.names().nonReservedOrCurrentRole(), position);
    }
    if (cursor.accept("inherit")) {
      return new AlterTableAction.Inherit(
          DefinitionParser.objectName(grammar.names().qualified()), position);
    }
    if (cursor.accept("no", "inherit")) {
      return new AlterTableAction.NoInherit(
          DefinitionParser.objectName(grammar.names().qualified()), position);
    }
    if (cursor.accept("of")) {
      return new AlterTableAction.Of(
          DefinitionParser.objectName(grammar.names().qualified()), position);
    }
    if (cursor.accept("not", "of")) {
      return new AlterTableAction.Of(null, position);
    }
    return accepted(position);
  }

  /** ENABLE and DISABLE RULE; null, with nothing taken, where it is something else. */
  private AlterTableAction.FireRule fireRule(int position) {
    TriggerFiring firing = TriggerFiring.ORIGIN;
    int ahead = 1;
    if (cursor.at("disable")) {
      firing = TriggerFiring.DISABLED;
    } else if (!cursor.at("enable")) {
      return null;
    } else if (cursor.peek(1).is("always")) {
      firing = TriggerFiring.ALWAYS;
      ahead = 2;
    } else if (cursor.peek(1).is("replica")) {
      firing = TriggerFiring.REPLICA;
      ahead = 2;
    }
    if (!cursor.peek(ahead).is("rule")) {
      return null;
    }
    for (int i = 0; i <= ahead; i++) {
      cursor.next();
    }
    return new AlterTableAction.FireRule(grammar.names().columnName(), firing, position);
  }

  private AlterTableAction add(int position) {
    if (cursor.atAny("constraint", "check", "unique", "primary", "foreign", "exclude")) {
      return new AlterTableAction.AddConstraint(constraints.tableConstraint(), position);
    }
    cursor.accept("column");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    return new AlterTableAction.AddColumn(
        new CreateTableParser(grammar, constraints).column(), ifNotExists, position);
  }

  private AlterTableAction drop(int position) {
    boolean constraint = cursor.accept("constraint");
    if (!constraint) {
      cursor.accept("column");
    }
    boolean ifExists = cursor.accept("if", "exists");
    String name = grammar.names().columnName();
    boolean cascade = cursor.accept("cascade");
    if (!cascade) {
      cursor.accept("restrict");
    }
    return constraint
        ? new AlterTableAction.DropConstraint(name, ifExists, cascade, position)
        : new AlterTableAction.DropColumn(name, ifExists, cascade, position);
  }

  /** ENABLE and DISABLE TRIGGER; null, with nothing taken, if it is neither. */
  private AlterTableAction trigger(int position) {
    TriggerFiring firing = null;
    if (cursor.at("enable", "trigger")) {
      firing = TriggerFiring.ORIGIN;
    } else if (cursor.at("disable", "trigger")) {
      firing = TriggerFiring.DISABLED;
    } else if (cursor.at("enable", "replica", "trigger")) {
      firing = TriggerFiring.REPLICA;
      cursor.next();
    } else if (cursor.at("enable", "always", "trigger")) {
      firing = TriggerFiring.ALWAYS;
      cursor.next();
    }
    if (firing == null) {
      return null;
    }
    cursor.next();
    cursor.next();
    if (cursor.accept("all")) {
      return new AlterTableAction.SetTrigger(null, true, firing, position);
    }
    if (cursor.accept("user")) {
      return new AlterTableAction.SetTrigger(null, false, firing, position);
    }
    return new AlterTableAction.SetTrigger(grammar.names().columnName(), false, firing, position);
  }

  private AlterTableAction replicaIdentity(int position) {
    if (cursor.accept("using")) {
      cursor.expect("index");
      return new AlterTableAction.ReplicaIdentity('i', grammar.names().columnName(), position);
    }
    if (cursor.accept("nothing")) {
      return new AlterTableAction.ReplicaIdentity('n', null, position);
    }
    if (cursor.accept("full")) {
      return new AlterTableAction.ReplicaIdentity('f', null, position);
    }
    cursor.expect("default");
    return new AlterTableAction.ReplicaIdentity('d', null, position);
  }

  /** Storage matters, which change nothing here; what would change something is refused. */
  private AlterTableAction accepted(int position) {
    if (cursor.at("set", "(") || cursor.at("reset", "(")) {
      boolean reset = cursor.next().is("reset");
      return new AlterTableAction.SetOptions(
          new StorageParameterParser(grammar).list(), reset, position);
    }
    if (cursor.accept("set", "tablespace")) {
      constraints.tablespace();
      return new AlterTableAction.Accepted("SET TABLESPACE", position);
    }
    if (cursor.accept("cluster", "on")) {
      return new AlterTableAction.ClusterOn(grammar.names().columnName(), position);
    }
    if (cursor.accept("set", "without")) {
      if (cursor.accept("cluster")) {
        return new AlterTableAction.ClusterOn(null, position);
      }
      cursor.expect("oids");
      return new AlterTableAction.Accepted("SET WITHOUT OIDS", position);
    }
    if (cursor.at("set", "logged") || cursor.at("set", "unlogged")) {
      cursor.next();
      return new AlterTableAction.SetLogged(cursor.next().is("logged"), position);
    }
    if (cursor.accept("replica", "identity")) {
      return replicaIdentity(position);
    }
    AlterTableAction trigger = trigger(position);
    if (trigger != null) {
      return trigger;
    }
    for (String feature : REFUSED) {
      if (isNext(feature.toLowerCase(Locale.ROOT).split(" "))) {
        throw SqlFault.unsupported("ALTER TABLE " + feature).at(position);
      }
    }
    throw cursor.syntaxError();
  }

  private boolean isNext(String... words) {
    for (int ahead = 0; ahead < words.length; ahead++) {
      if (!cursor.peek(ahead).is(words[ahead])) {
        return false;
      }
    }
    return true;
  }
}
