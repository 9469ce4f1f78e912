package dev.gantry.contract.tests.example;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;

/** Sends a message to everybody and reads it back. Arguments: base URL, user, password. */
public final class FirstMessage {
  private FirstMessage() {}

  public static void main(String[] arguments) {
    try (RocketChatClient client =
        RocketChatClient.builder()
            .baseUrl(arguments[0])
            .login(arguments[1], arguments[2])
            .build()) {
      Message sent =
          client.chat().sendMessage(m -> m.rid("GENERAL").msg("Hello from Java")).getMessage();
      System.out.println(client.chat().getMessage(sent.getId()).getMessage().getMsg());
    }
  }
}
