package dev.manylite.gateway.tenant;

import static dev.manylite.gateway.tenant.TenantFixture.ACME;
import static dev.manylite.gateway.tenant.TenantFixture.autocommit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.gateway.sqlite.Interruption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process in the middle of writing: every commit that it told of is there. */
@Timeout(60)
class CrashTest {
  private static final int THREADS = 4;
  private static final int ACKNOWLEDGED = 200;

  @TempDir Path data;

  /** The process that is killed: writes from several threads, and prints each committed row. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws InterruptedException {
      Tenants tenants = TenantFixture.open(Path.of(arguments[0]));
      tenants.create(ACME, null, new Interruption());
      Tenant tenant = TenantFixture.lease(tenants, ACME).tenant();
      TenantFixture.write(tenant, "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      for (int thread = 0; thread < THREADS; thread++) {
        long first = thread * 1_000_000L;
        new Thread(
                () -> {
                  for (long key = first; ; key++) {
                    long row = key;
                    tenant.autocommit(
                        autocommit(h -> h.execute("INSERT INTO t VALUES (?1, 'x')", row)));
                    out.println(row);
                  }
                })
            .start();
      }
    }
  }

  @Test
  void acknowledgedCommitsSurviveAKill() throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Long> acknowledged = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.matches("\\d+")) {
          acknowledged.add(Long.parseLong(line));
        }
        if (acknowledged.size() == ACKNOWLEDGED) {
          // By its handle: killing by the process object would close the pipe and lose lines.
          victim.toHandle().destroyForcibly();
        }
      }
    }
    victim.waitFor();
    assertTrue(acknowledged.size() >= ACKNOWLEDGED, "it wrote " + acknowledged.size());
    try (Tenants tenants = TenantFixture.open(data);
        TenantLease session = TenantFixture.lease(tenants, ACME)) {
      Tenant tenant = session.tenant();
      assertEquals("ok", TenantFixture.query(tenant, "PRAGMA integrity_check"));
      for (long row : acknowledged) {
        assertEquals("x", TenantFixture.query(tenant, "SELECT b FROM t WHERE a = " + row));
      }
    }
  }
}
