package dev.manylite.gateway.auth;

import dev.manylite.pgwire.scram.ScramVerifier;
import dev.manylite.pgwire.server.Backend.Authentication;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Which proof a client has to give. */
public final class Authenticator {
  private static final int SECRET_LENGTH = 32;

  private final Roles roles;
  private final boolean trust;
  private final Clock clock;
  private final byte[] mockSecret;

  /**
   * @param trust everybody is let in unasked
   */
  public Authenticator(
      Roles roles, SystemDatabase database, boolean trust, Clock clock, SecureRandom random) {
    this.roles = roles;
    this.trust = trust;
    this.clock = clock;
    this.mockSecret =
        database.secret(
            "mock authentication",
            () -> {
              byte[] fresh = new byte[SECRET_LENGTH];
              random.nextBytes(fresh);
              return fresh;
            });
  }

  /** A user who is unknown, has no password or an expired one is asked like any other. */
  public Authentication challenge(String user) {
    if (trust) {
      return new Authentication.Trust();
    }
    ScramVerifier verifier =
        roles
            .find(user)
            .filter(role -> role.validUntil().map(this::future).orElse(true))
            .flatMap(Role::password)
            .orElseGet(() -> ScramVerifier.mock(user, mockSecret));
    return new Authentication.Scram(
        verifier.salt(), verifier.iterations(), verifier.storedKey(), verifier.serverKey());
  }

  private boolean future(OffsetDateTime end) {
    return end.toInstant().isAfter(clock.instant());
  }
}
