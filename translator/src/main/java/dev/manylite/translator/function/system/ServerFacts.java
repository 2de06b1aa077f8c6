package dev.manylite.translator.function.system;

import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Roles;
import java.time.Instant;
import java.util.List;

/** What system functions ask the server; a service of {@code FunctionContext}. */
public interface ServerFacts {
  /** {@code version()}. */
  String version();

  Instant startTime();

  /** This session's process id, as in BackendKeyData. */
  int processId();

  /** Null for an unknown role. */
  String roleName(int oid);

  /** 0 for an unknown role. */
  int roleOid(String name);

  boolean isSuperuser(String role);

  /** As the current database sees them. */
  Roles roles();

  /** Null for an unknown database. */
  String databaseName(int oid);

  /** Null for an unknown database. */
  Access databaseAccess(String name);

  /** Null over a local connection. */
  String clientAddress();

  Integer clientPort();

  /** Bytes of a database's file; −1 for an unknown database. */
  long databaseSize(String name);

  /** Of a database by its OID; null for an unknown database. */
  Long databaseSize(int oid);

  /** Bytes of all databases' files. */
  long databasesSize();

  /** Bytes of what all databases have in common. */
  long systemSize();

  /** Bytes of a table or index by its SQLite name in the current database. */
  long relationSize(String sqliteName);

  /** Whether that session was told to cancel, or to end. */
  boolean signal(int processId, boolean terminate);

  /** The sessions that the session waits for. */
  List<Integer> blockers(int processId);

  /** Blocks; ends early with 57014 when the statement is cancelled. */
  void sleep(double seconds);
}
