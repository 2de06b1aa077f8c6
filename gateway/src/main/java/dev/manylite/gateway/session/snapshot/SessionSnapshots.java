package dev.manylite.gateway.session.snapshot;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionBlock;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.tenant.SharedSnapshot;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.system.SnapshotExport;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The snapshots that a session's transaction has exported, and its import of another's. */
public final class SessionSnapshots implements SnapshotExport, TransactionListener {
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-F-]*");

  private final Session session;
  private final Map<String, ExportedSnapshot> exported = new ConcurrentHashMap<>();

  public SessionSnapshots(Session session) {
    this.session = session;
  }

  /** Whether the plan's statement has to be carried out on a handle whose state others can have. */
  public static boolean exports(Plan plan) {
    for (Signature function : plan.functions()) {
      if (function.name().equals(FUNCTION)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String export() {
    TransactionBlock transaction = session.transaction();
    if (transaction.hasSavepoints()) {
      throw new SqlFault(
          SqlState.ACTIVE_SQL_TRANSACTION, "cannot export a snapshot from a subtransaction");
    }
    SharedSnapshot state =
        transaction
            .sharedState()
            .orElseThrow(() -> SqlFault.unsupported(FUNCTION + " in a function's body"));
    String id =
        String.format(
            "%08X-%08X-%d", session.processId(), transaction.number(), exported.size() + 1);
    exported.put(id, new ExportedSnapshot(database(session), transaction.modes(), state));
    return id;
  }

  /** SET TRANSACTION SNAPSHOT. */
  public void importInto(TransactionBlock transaction, String id) {
    transaction.importState(() -> find(id, transaction));
  }

  /** Retained for the caller. */
  private SharedSnapshot find(String id, TransactionBlock transaction) {
    ExportedSnapshot found =
        IDENTIFIER.matcher(id).matches()
            ? session.services().sessions().all().stream()
                .map(other -> other.snapshots().exported.get(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null)
            : null;
    if (found == null) {
      throw invalid(id);
    }
    found.requireImportable(transaction.modes(), database(session));
    if (!found.state().retain()) {
      throw invalid(id);
    }
    return found.state();
  }

  private static SqlFault invalid(String id) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE, "invalid snapshot identifier: \"" + id + '"');
  }

  private static TenantId database(Session session) {
    return session.database().tenant().id();
  }

  @Override
  public void ended(boolean committed) {
    exported.clear();
  }

  @Override
  public void rolledBackTo(int savepoint) {
    // Nothing is exported in a subtransaction.
  }
}
