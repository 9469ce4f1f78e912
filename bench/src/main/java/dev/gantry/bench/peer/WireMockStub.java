package dev.gantry.bench.peer;

import dev.gantry.bench.load.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import wiremock.Run;

/** WireMock's own server with one stub and without a journal of requests. */
public final class WireMockStub {

  /** What the stub answers. */
  public static final Request REQUEST = Request.get(BareEndpoint.PATH, Gantry.ADA);

  private static final String MAPPING =
      """
      {
        "request": {"method": "GET", "urlPath": "%s"},
        "response": {
          "status": 200, "headers": {"Content-Type": "application/json"}, "base64Body": "%s"
        }
      }""";

  private WireMockStub() {}

  /** Starts it in a process of its own and waits for its first answer. */
  public static ChildJvm start(Path folder, byte[] answer) throws IOException {
    ChildJvm child = launch(folder, answer);
    child.awaitAnswer(REQUEST);
    return child;
  }

  /** Starts it without waiting for it. */
  public static ChildJvm launch(Path folder, byte[] answer) throws IOException {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    String body = Base64.getEncoder().encodeToString(answer);
    Files.writeString(mappings.resolve("stub.json"), MAPPING.formatted(BareEndpoint.PATH, body));
    int port = ChildJvm.freePort();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-classpath", jar()));
    arguments.addAll(List.of("wiremock.Run", "--port", "" + port, "--root-dir", "" + folder));
    arguments.addAll(List.of("--bind-address", "127.0.0.1"));
    arguments.addAll(List.of("--no-request-journal", "--disable-banner"));
    return ChildJvm.start(ChildJvm.OPTIONS, arguments, port, folder.resolve("wiremock.log"));
  }

  /** The one jar that it is run from, as its makers have it. */
  private static String jar() {
    return Path.of(
            URI.create(Run.class.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }
}
