package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.query.ImmediateKeys;
import dev.manylite.gateway.session.query.QueryPrivileges;
import dev.manylite.gateway.session.trigger.DeferredTriggers;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Discard;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.LockTable;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.SetConstraints;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

/** DISCARD, LOCK TABLE, SET CONSTRAINTS. */
final class SessionCommands {
  private SessionCommands() {}

  static void addTo(UtilityTable table) {
    table.command(Discard.class, SessionCommands::discard);
    table.command(LockTable.class, SessionCommands::lock);
    table.command(SetConstraints.class, SessionCommands::setConstraints);
  }

  private static String discard(Session session, Discard statement) {
    switch (statement.target()) {
      case ALL -> {
        Blocks.forbid(session, "DISCARD ALL");
        session.portals().closeAll();
        session.user().reset();
        session.settings().resetAll();
        session.prepared().clear();
        session.notifications().unlisten(null);
        session.locks().unlockAll();
        session.sequences().forget();
        session.database().releaseOwn();
      }
      case SEQUENCES -> session.sequences().forget();
      case TEMP -> session.database().releaseOwn();
      case PLANS -> {
        // Plans follow the schema by themselves.
      }
    }
    return "DISCARD " + statement.target();
  }

  /** Every lock that keeps others from writing is the tenant's turn to write. */
  private static String lock(Session session, LockTable statement) {
    Blocks.require(session, "LOCK TABLE");
    Schema schema = session.schema();
    for (FromItem.Table table : statement.tables()) {
      if (schema.relation(table.schema(), table.name()).isEmpty()) {
        String name = table.schema() == null ? table.name() : table.schema() + "." + table.name();
        throw new SqlFault(SqlState.UNDEFINED_TABLE, "relation \"" + name + "\" does not exist")
            .at(table.position());
      }
      Relation relation = schema.relation(table.schema(), table.name()).get();
      if (relation.isMaterialized()) {
        throw new SqlFault(
                SqlState.WRONG_OBJECT_TYPE, "cannot lock relation \"" + relation.name() + "\"")
            .withDetail("This operation is not supported for materialized views.");
      }
      QueryPrivileges.requireLock(session, schema, relation, statement.mode());
    }
    if (!List.of("ACCESS SHARE", "ROW SHARE").contains(statement.mode())) {
      if (statement.noWait()) {
        lockNow(session, statement);
      } else {
        session.transaction().handleForWriting("LOCK TABLE");
      }
    }
    return "LOCK TABLE";
  }

  private static void lockNow(Session session, LockTable statement) {
    try {
      session.database().withoutWaiting(() -> session.transaction().handleForWriting("LOCK TABLE"));
    } catch (SqlFault fault) {
      throw fault.sqlState().equals(SqlState.LOCK_NOT_AVAILABLE)
          ? new SqlFault(
              SqlState.LOCK_NOT_AVAILABLE,
              "could not obtain lock on relation \"" + statement.tables().get(0).name() + "\"")
          : fault;
    }
  }

  /** The OIDs of those that the names mean. */
  private static List<Integer> named(Session session, SetConstraints statement) {
    List<Integer> found = new ArrayList<>();
    for (ObjectName name : statement.names()) {
      boolean known = false;
      boolean deferrable = false;
      for (Relation relation : session.schema().relations()) {
        if (name.schema() != null && !name.schema().equals(relation.schema())) {
          continue;
        }
        for (Trigger trigger : relation.triggers()) {
          if (trigger.constraint() && trigger.name().equals(name.name())) {
            known = true;
            deferrable |= trigger.deferrable();
            found.add(trigger.oid());
          }
        }
        for (Constraint constraint : relation.constraints()) {
          if (constraint.name().equals(name.name())) {
            known = true;
            deferrable |= constraint.timing().deferrable();
            found.add(constraint.oid());
          }
        }
      }
      if (!known) {
        throw new SqlFault(
            SqlState.UNDEFINED_OBJECT, "constraint \"" + name.name() + "\" does not exist");
      }
      if (!deferrable) {
        throw new SqlFault(
            SqlState.WRONG_OBJECT_TYPE, "constraint \"" + name.name() + "\" is not deferrable");
      }
    }
    return found;
  }

  /** SQLite can defer all foreign keys of a transaction: {@link ImmediateKeys} are looked for. */
  private static String setConstraints(Session session, SetConstraints statement) {
    Blocks.expect(session, "SET CONSTRAINTS");
    DeferredTriggers times = session.deferredTriggers();
    if (statement.names().isEmpty()) {
      times.setAll(statement.deferred());
    } else {
      times.set(named(session, statement), statement.deferred());
    }
    if (!statement.deferred()) {
      ImmediateKeys.checkAll(session);
      session.lateConstraints().check();
      return "SET CONSTRAINTS";
    }
    boolean sooner =
        session.schema().relations().stream()
            .flatMap(relation -> relation.constraints().stream())
            .anyMatch(
                c ->
                    c instanceof Constraint.ForeignKey key
                        && !key.timing().initiallyDeferred()
                        && times.defers(key));
    if (sooner) {
      SqliteHandle handle = session.transaction().handleForWriting("SET CONSTRAINTS");
      handle.execute("PRAGMA defer_foreign_keys=ON");
    }
    return "SET CONSTRAINTS";
  }
}
