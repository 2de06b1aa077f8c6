package dev.manylite.gateway.catalog;

import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.TypeContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the system relations show beside the schema. Used on the session's thread. */
public interface CatalogContext {
  Schema schema();

  /** What types and expressions of the schema are read with. */
  TypeContext types();

  /** The current database\'s. */
  int databaseOid();

  /** Changes whenever the schema or the roles do. */
  long version();

  /** All databases of the server. */
  List<DatabaseEntry> databases();

  List<RoleEntry> roles();

  /** By the roles' OIDs. */
  Map<Integer, String> roleComments();

  List<MembershipEntry> memberships();

  /** The role that owns what is in the database. */
  RoleEntry owner();

  List<SettingEntry> settings();

  /** ALTER ROLE … SET and ALTER DATABASE … SET. */
  List<StoredSettingEntry> storedSettings();

  List<ActivityEntry> activity();

  List<LockEntry> locks();

  List<PreparedEntry> preparedStatements();

  List<CursorEntry> cursors();

  /** As xid: all that is stored is of this transaction or later ones. */
  long oldestTransaction();

  /** When the transaction began. */
  Instant now();

  record DatabaseEntry(
      int oid,
      String name,
      boolean template,
      boolean allowsConnections,
      int connectionLimit,
      Access access) {}

  /** A row of pg_auth_members. */
  record MembershipEntry(int role, int member, int grantor, boolean adminOption) {}

  /**
   * A row of pg_authid, null where it has null.
   *
   * @param validUntil as a timestamptz runtime value
   */
  record RoleEntry(
      int oid,
      String name,
      boolean superuser,
      boolean canLogin,
      boolean createDatabase,
      boolean createRole,
      int connectionLimit,
      boolean inherit,
      boolean replication,
      boolean bypassRowSecurity,
      String password,
      String validUntil) {}

  /**
   * A default of new sessions.
   *
   * @param database its OID, 0 for all
   * @param role its OID, 0 for all
   */
  record StoredSettingEntry(int database, int role, String name, String value) {}

  /** A row of pg_settings, null where it has null. */
  record SettingEntry(
      String name,
      String setting,
      String unit,
      String category,
      String shortDescription,
      String extraDescription,
      String context,
      String type,
      String source,
      String minimum,
      String maximum,
      List<String> enumValues,
      String bootValue,
      String resetValue) {}

  /**
   * Times as timestamptz runtime values.
   *
   * @param tlsVersion null where the connection is not encrypted
   */
  record ActivityEntry(
      int databaseOid,
      String database,
      int pid,
      int roleOid,
      String role,
      String application,
      String clientAddress,
      Integer clientPort,
      String backendStart,
      String transactionStart,
      String queryStart,
      String state,
      String query,
      String tlsVersion,
      String tlsCipher) {}

  record LockEntry(
      int database,
      long classId,
      long objectId,
      int subId,
      int pid,
      boolean exclusive,
      boolean granted) {}

  record PreparedEntry(
      String name,
      String statement,
      String prepareTime,
      List<Integer> parameterTypes,
      boolean fromSql) {}

  record CursorEntry(
      String name,
      String statement,
      boolean holdable,
      boolean binary,
      boolean scrollable,
      String creationTime) {}
}
