package dev.gantry.server;

import dev.gantry.server.workspace.CreatedAdmin;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Tells the person at the terminal where the server is and how to send a first message. */
final class StartReport {

  private final PrintStream out;

  StartReport(PrintStream out) {
    this.out = out;
  }

  /** Prints the report of a server that has just started. */
  void print(ConfigurableApplicationContext server) {
    GantryProperties properties = server.getBean(GantryProperties.class);
    String address = addressOf(server.getEnvironment());
    Optional<CreatedAdmin> created = server.getBean(WorkspaceBeforeRequests.class).createdAdmin();
    String newPassword = created.map(CreatedAdmin::generatedPassword).orElse(null);

    out.println("Gantry answers at " + address + " (API explorer: " + address + "/)");
    out.println("Data: " + properties.data().toAbsolutePath());
    printCurls(
        address,
        created.map(admin -> admin.user().username()).orElse(nameOf(properties.admin())),
        newPassword == null ? "$ADMIN_PASS" : newPassword);
    if (newPassword == null) {
      out.println("ADMIN_PASS is the administrator's password, as it was set.");
    }
    out.flush();
  }

  private static String nameOf(GantryProperties.Admin admin) {
    return admin.username().isEmpty() ? "admin" : admin.username();
  }

  private static String addressOf(Environment environment) {
    String bound = environment.getProperty("server.address", "");
    boolean here = List.of("", "0.0.0.0", "::", "127.0.0.1").contains(bound);
    String port = environment.getProperty("local.server.port");
    return "http://" + (here ? "localhost" : bound) + ":" + port;
  }

  private void printCurls(String address, String username, String password) {
    out.print(
        """

        Send a message and read it back:

        login=$(curl -s %1$s/api/v1/login --data-urlencode "user=%2$s" --data-urlencode "password=%3$s")
        token=$(echo "$login" | sed 's/.*"authToken":"\\([^"]*\\)".*/\\1/')
        user=$(echo "$login" | sed 's/.*"userId":"\\([^"]*\\)".*/\\1/')
        id=hello-$(date +%%s)
        curl -s %1$s/api/v1/chat.sendMessage -H "X-Auth-Token: $token" -H "X-User-Id: $user" \\
          -H "Content-Type: application/json" \\
          -d "{\\"message\\":{\\"_id\\":\\"$id\\",\\"rid\\":\\"GENERAL\\",\\"msg\\":\\"Hello, Gantry\\"}}"
        curl -s "%1$s/api/v1/chat.getMessage?msgId=$id" -H "X-Auth-Token: $token" -H "X-User-Id: $user"

        """
            .formatted(address, username, password));
  }
}
