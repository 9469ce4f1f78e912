package dev.gantry.server;

import dev.gantry.server.permission.Roles;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserStore;
import dev.gantry.server.workspace.CreatedAdmin;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Tells the person at the terminal where the server is and how to send a first message. */
final class StartReport {

  private static final String LOGIN =
      """
      login=$(curl -s %1$s/api/v1/login --data-urlencode %2$s --data-urlencode "password=%3$s")
      token=$(echo "$login" | sed 's/.*"authToken":"\\([^"]*\\)".*/\\1/')
      user=$(echo "$login" | sed 's/.*"userId":"\\([^"]*\\)".*/\\1/')
      """;

  private static final String TOKEN =
      """
      token=$ADMIN_TOKEN
      user=%s
      """;

  private static final String CALLS =
      """
      id=hello-$(date +%%s)
      curl -s %1$s/api/v1/chat.sendMessage -H "X-Auth-Token: $token" -H "X-User-Id: $user" \\
        -H "Content-Type: application/json" \\
        -d "{\\"message\\":{\\"_id\\":\\"$id\\",\\"rid\\":\\"GENERAL\\",\\"msg\\":\\"Hello, Gantry\\"}}"
      curl -s "%1$s/api/v1/chat.getMessage?msgId=$id" -H "X-Auth-Token: $token" -H "X-User-Id: $user"

      """;

  private final PrintStream out;

  StartReport(PrintStream out) {
    this.out = out;
  }

  /** Prints the report of a server that has just started. */
  void print(ConfigurableApplicationContext server) {
    String address = addressOf(server.getEnvironment());
    Optional<CreatedAdmin> created = server.getBean(WorkspaceBeforeRequests.class).createdAdmin();

    out.println("Gantry answers at " + address + " (API explorer: " + address + "/)");
    out.println("Data: " + server.getBean(Storage.class).place());
    UserStore users = server.getBean(UserStore.class);
    users
        .firstActiveWithRole(Roles.ADMIN)
        .ifPresent(admin -> out.print(commands(address, admin, users, created)));
    out.flush();
  }

  /** What the person has to put in is said, unless it has just been printed. */
  private static String commands(
      String address, User admin, UserStore users, Optional<CreatedAdmin> created) {
    String generated = created.map(CreatedAdmin::generatedPassword).orElse(null);
    String before = "";
    String login;
    if (users.passwordHash(admin.id()).isEmpty()) {
      before = ", with the token of " + admin.username() + " in ADMIN_TOKEN";
      login = TOKEN.formatted(quoted(admin.id()));
    } else {
      if (generated == null) {
        before = ", with the password of " + admin.username() + " in ADMIN_PASS";
      }
      login =
          LOGIN.formatted(
              address,
              quoted("user=" + admin.username()),
              generated == null ? "$ADMIN_PASS" : generated);
    }
    return "%nSend a message and read it back%s:%n%n".formatted(before)
        + login
        + CALLS.formatted(address);
  }

  /** As a shell takes it for one word, whatever is in it. */
  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static String addressOf(Environment environment) {
    String bound = environment.getProperty("server.address", "");
    boolean here = List.of("", "0.0.0.0", "::", "127.0.0.1").contains(bound);
    String port = environment.getProperty("local.server.port");
    return "http://" + (here ? "localhost" : bound) + ":" + port;
  }
}
