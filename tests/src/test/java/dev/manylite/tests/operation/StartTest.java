package dev.manylite.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayCommand;
import dev.manylite.tests.server.GatewayServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir Path folder;

  @Test
  void helpNamesEveryOptionAndEndsWell() {
    GatewayCommand run = GatewayCommand.run("--help");
    assertEquals(0, run.exitStatus());
    assertEquals("", run.err());
    for (String option : new String[] {"--data", "--port", "--password", "--tls-cert"}) {
      assertTrue(run.out().contains(option), run.out());
    }
  }

  @Test
  void takenPortIsAnErrorThatNamesIt() {
    int port = GatewayServer.shared().port();
    GatewayCommand run =
        GatewayCommand.run("--data", folder.toString(), "--port", Integer.toString(port));
    assertEquals(1, run.exitStatus());
    assertTrue(run.err().contains("cannot listen on"), run.err());
    assertTrue(run.err().contains(":" + port), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void lockedFolderIsAnErrorThatNamesItsHolder() {
    GatewayServer holder = GatewayServer.shared();
    GatewayCommand run = GatewayCommand.run("--data", holder.data().toString(), "--port", "0");
    assertEquals(1, run.exitStatus());
    assertEquals(
        "manylite: the data folder "
            + holder.data()
            + " is in use by another gateway (process "
            + holder.pid()
            + ")",
        run.err().strip());
  }

  @Test
  void withoutPasswordItRefusesToListenBeyondLoopback() {
    GatewayCommand run =
        GatewayCommand.run("--data", folder.toString(), "--port", "0", "--host", "*");
    assertEquals(1, run.exitStatus());
    assertTrue(
        run.err()
            .startsWith(
                "manylite: refusing to listen on *: the superuser \"postgres\" has no password."),
        run.err());
  }

  @Test
  void healthTellsARunningGatewayFromNone() {
    GatewayServer server = GatewayServer.shared();
    String port = Integer.toString(server.port());
    GatewayCommand healthy = GatewayCommand.run("--health", "--port", port);
    assertEquals(new GatewayCommand(0, "", ""), healthy);
    GatewayCommand none = GatewayCommand.run("--health", "--port", "1");
    assertEquals(1, none.exitStatus());
    assertTrue(none.err().startsWith("manylite: no answer on port 1"), none.err());
  }
}
