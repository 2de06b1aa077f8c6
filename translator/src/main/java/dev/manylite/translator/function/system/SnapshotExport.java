package dev.manylite.translator.function.system;

/** How a session lets others see what it sees; a service of {@code FunctionContext}. */
@FunctionalInterface
public interface SnapshotExport {
  /** The function that asks for it: who carries out a statement that calls it has to prepare. */
  String FUNCTION = "pg_export_snapshot";

  /**
   * @return the snapshot's identifier, good until the transaction ends
   * @throws dev.manylite.translator.fault.SqlFault 25001 in a subtransaction
   */
  String export();
}
