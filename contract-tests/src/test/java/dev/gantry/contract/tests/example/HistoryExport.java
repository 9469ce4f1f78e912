package dev.gantry.contract.tests.example;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes all messages of a room into a file, one in a line, however long the room is. Arguments:
 * room id, file; who calls, and where, is in the environment.
 */
public final class HistoryExport {
  private HistoryExport() {}

  public static void main(String[] arguments) throws IOException {
    try (RocketChatClient client = RocketChatClient.builder().fromEnvironment().paced().build();
        PrintWriter file = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
      for (Message message : client.history(arguments[0])) {
        file.printf("%s %s: %s%n", message.getTs(), message.getU().getUsername(), message.getMsg());
      }
    }
  }
}
