package dev.manylite.gateway;

import dev.manylite.gateway.config.CommandLineReader;
import dev.manylite.gateway.config.ConfigurationFault;
import dev.manylite.translator.fault.SqlFault;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** Starts a gateway and stops it on SIGTERM. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    CommandLineReader.Result options =
        new CommandLineReader(out, err).read(arguments, System.getenv());
    if (options.configuration() == null) {
      System.exit(options.exitStatus());
    }
    if (options.health()) {
      System.exit(HealthCheck.run(options.configuration(), err));
    }
    Gateway gateway;
    try {
      gateway = Gateway.start(options.configuration());
    } catch (ConfigurationFault e) {
      err.println("manylite: " + e.getMessage());
      System.exit(CommandLineReader.CANNOT_START);
      return;
    } catch (SqlFault e) {
      err.println("manylite: can't open the gateway's own files: " + e.getMessage());
      System.exit(CommandLineReader.CANNOT_START);
      return;
    } catch (UncheckedIOException e) {
      err.println("manylite: can't use the data folder: " + FileReason.of(e.getCause()));
      System.exit(CommandLineReader.CANNOT_START);
      return;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  gateway.close();
                  // Without this the JVM's status would be 143 although all went well.
                  Runtime.getRuntime().halt(CommandLineReader.OK);
                },
                "stop"));
    out.println(gateway.greeting());
    // Nothing else keeps the process alive; SIGTERM ends it.
    new CountDownLatch(1).await();
  }
}
