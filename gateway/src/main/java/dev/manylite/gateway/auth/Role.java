package dev.manylite.gateway.auth;

import dev.manylite.pgwire.scram.ScramVerifier;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A role (pg_authid).
 *
 * @param connectionLimit −1 for none
 * @param password empty while none is set
 * @param validUntil the password's end; {@link OffsetDateTime#MAX} for infinity, empty for none
 */
public record Role(
    int oid,
    String name,
    boolean superuser,
    boolean inherit,
    boolean createRole,
    boolean createDatabase,
    boolean login,
    boolean replication,
    boolean bypassRowSecurity,
    int connectionLimit,
    Optional<ScramVerifier> password,
    Optional<OffsetDateTime> validUntil) {

  /** CREATE ROLE without options. */
  public static Role named(int oid, String name) {
    return new Role(
        oid,
        name,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        -1,
        Optional.empty(),
        Optional.empty());
  }

  /** The role that is there from the start. */
  public static Role bootstrap(int oid, String name) {
    return new Role(
        oid,
        name,
        true,
        true,
        true,
        true,
        true,
        true,
        true,
        -1,
        Optional.empty(),
        Optional.empty());
  }

  public Role withName(String value) {
    return new Role(
        oid,
        value,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withSuperuser(boolean value) {
    return new Role(
        oid,
        name,
        value,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withInherit(boolean value) {
    return new Role(
        oid,
        name,
        superuser,
        value,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withCreateRole(boolean value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        value,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withCreateDatabase(boolean value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        value,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withLogin(boolean value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        createDatabase,
        value,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withReplication(boolean value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        value,
        bypassRowSecurity,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withBypassRowSecurity(boolean value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        value,
        connectionLimit,
        password,
        validUntil);
  }

  public Role withConnectionLimit(int value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        value,
        password,
        validUntil);
  }

  public Role withPassword(Optional<ScramVerifier> value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        value,
        validUntil);
  }

  public Role withValidUntil(Optional<OffsetDateTime> value) {
    return new Role(
        oid,
        name,
        superuser,
        inherit,
        createRole,
        createDatabase,
        login,
        replication,
        bypassRowSecurity,
        connectionLimit,
        password,
        value);
  }
}
