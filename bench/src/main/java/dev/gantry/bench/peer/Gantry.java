package dev.gantry.bench.peer;

import dev.gantry.bench.load.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server of this project. Its one user is {@code ada}, an administrator. */
public final class Gantry {

  /** Says that ada calls. */
  public static final Map<String, String> ADA =
      Map.of("X-User-Id", "ada-id", "X-Auth-Token", "token");

  /** Answered as soon as the server is there. */
  public static final Request ME = Request.get("/api/v1/me", ADA);

  private static final String FIXTURE =
      """
      {
        "users": [
          {"_id": "ada-id", "username": "ada", "name": "Ada Lovelace", "roles": ["admin"],
            "loginToken": "token"},
          {"_id": "small-id", "username": "small", "roles": ["user"]},
          {"_id": "large-id", "username": "large", "roles": ["user"]}
        ],
        "rooms": [
          {"_id": "room", "t": "c", "name": "room", "members": ["ada"]},
          {"_id": "small", "t": "d", "usernames": ["ada", "small"], "uids": ["ada-id", "small-id"],
            "members": ["ada", "small"]},
          {"_id": "large", "t": "d", "usernames": ["ada", "large"], "uids": ["ada-id", "large-id"],
            "members": ["ada", "large"]}
        ],
        "settings": {
          "Hide_System_Messages": ["au"],
          "API_Enable_Direct_Message_History_EndPoint": true
        }
      }""";

  private Gantry() {}

  /** Starts the server on the classes of this process. */
  public static ChildJvm start(Path folder, List<String> options) throws IOException {
    List<String> program = new ArrayList<>(ChildJvm.classPath());
    program.add("dev.gantry.server.GantryServer");
    ChildJvm server = launch(folder, options, program);
    server.awaitAnswer(ME);
    return server;
  }

  /** Starts a program that is this server, without waiting for it. */
  static ChildJvm launch(Path folder, List<String> options, List<String> program)
      throws IOException {
    int port = ChildJvm.freePort();
    List<String> arguments = new ArrayList<>(program);
    arguments.addAll(arguments(folder, port));
    return ChildJvm.start(options, arguments, port, log(folder));
  }

  /** The same by the script of an installation. */
  static ChildJvm launchScript(Path folder, Path script) throws IOException {
    int port = ChildJvm.freePort();
    return ChildJvm.startScript(script, arguments(folder, port), port, log(folder));
  }

  private static List<String> arguments(Path folder, int port) throws IOException {
    Files.createDirectories(folder);
    Path fixture = folder.resolve("fixture.json");
    Files.writeString(fixture, FIXTURE);
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + port);
    arguments.add("--gantry.data=" + data(folder));
    arguments.add("--gantry.fixture=" + fixture);
    arguments.add("--gantry.export.folder=" + folder.resolve("exports"));
    arguments.add("--logging.level.root=warn");
    return arguments;
  }

  private static Path log(Path folder) {
    return folder.resolve("server.log");
  }

  /** Where the database of a server is that was started in a folder. */
  public static Path data(Path folder) {
    return folder.resolve("data");
  }
}
