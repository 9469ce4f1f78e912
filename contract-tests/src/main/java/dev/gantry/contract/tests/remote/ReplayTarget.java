package dev.gantry.contract.tests.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The command that replays against any server. */
public final class ReplayTarget {
  private static final String PASSWORD = "REPLAY_PASSWORD";

  private ReplayTarget() {}

  /**
   * {@code <address> <user> <destructive> <folder of the report>}; the password is in the
   * environment, where no list of processes shows it. Ends with 1 where a case failed and with 2
   * where there was no login or no channel, so that most did not run; the report says why.
   */
  public static void main(String... arguments) throws IOException {
    var password = System.getenv(PASSWORD);
    if (arguments.length != 4 || arguments[1].isEmpty() || password == null) {
      end("Say who logs in: -Dreplay.user=<username>, and the password in " + PASSWORD);
    }
    try {
      var replay =
          new TargetReplay(
              address(arguments[0]),
              Boolean.parseBoolean(arguments[2]),
              warning -> System.err.println("replay: " + warning));
      Runtime.getRuntime().addShutdownHook(new Thread(replay::leave));
      var report = replay.run(arguments[1], password);
      System.out.println(report.summary());
      System.out.println("Report: " + report.write(Path.of(arguments[3])).toAbsolutePath().toUri());
      if (report.hasFailures()) {
        System.exit(1);
      }
      if (!replay.isComplete()) {
        System.exit(2);
      }
    } catch (TargetException | IllegalArgumentException e) {
      end(e.getMessage());
    }
  }

  private static URI address(String text) {
    var address = URI.create(text);
    if (address.getHost() == null || !address.getPath().replace("/", "").isEmpty()) {
      throw new IllegalArgumentException(text + " is no address such as https://chat.example");
    }
    return address;
  }

  private static void end(String problem) {
    System.err.println("replay: " + problem);
    System.exit(2);
  }
}
