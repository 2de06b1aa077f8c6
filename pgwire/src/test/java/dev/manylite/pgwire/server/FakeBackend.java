package dev.manylite.pgwire.server;

import dev.manylite.pgwire.scram.ScramVerifier;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Users and sessions without a database: see {@link FakeSession} for what a query does. */
final class FakeBackend implements Backend {
  private static final byte[] SECRET = {1, 2, 3};

  /** Users that are not here are trusted. */
  final Map<String, ScramVerifier> verifiers = new ConcurrentHashMap<>();

  final BlockingQueue<Startup> startups = new LinkedBlockingQueue<>();

  /** What the sessions were told, in order. */
  final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  @Override
  public Authentication authentication(Startup startup) {
    if (startup.user().equals("refused")) {
      throw Faults.error("28000", "no entry for user \"refused\"");
    }
    ScramVerifier verifier =
        startup.user().equals("nobody")
            ? ScramVerifier.mock("nobody", SECRET)
            : verifiers.get(startup.user());
    return verifier == null
        ? new Authentication.Trust()
        : new Authentication.Scram(
            verifier.salt(), verifier.iterations(), verifier.storedKey(), verifier.serverKey());
  }

  @Override
  public BackendSession open(
      Startup startup, int processId, CancelTarget cancellation, Notices notices) {
    startups.add(startup);
    if (startup.database().equals("missing")) {
      throw Faults.error("3D000", "database \"missing\" does not exist");
    }
    return new FakeSession(this, cancellation, notices);
  }
}
