package dev.gantry.contract.tests.example;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import dev.gantry.client.model.NewMessage;
import dev.gantry.client.model.SendMessageRequest;

/** Sends a message to everybody and reads it back. Arguments: base URL, user, password. */
public final class FirstMessage {
  private FirstMessage() {}

  public static void main(String[] arguments) {
    try (RocketChatClient client =
        RocketChatClient.builder()
            .baseUrl(arguments[0])
            .login(arguments[1], arguments[2])
            .build()) {
      NewMessage hello = new NewMessage().rid("GENERAL").msg("Hello from Java");
      Message sent =
          client.chat().sendMessage(new SendMessageRequest().message(hello)).getMessage();
      System.out.println(client.chat().getMessage(sent.getId()).getMessage().getMsg());
    }
  }
}
