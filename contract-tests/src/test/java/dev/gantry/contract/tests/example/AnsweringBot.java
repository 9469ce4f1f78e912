package dev.gantry.contract.tests.example;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.model.Message;
import dev.gantry.client.sync.RoomPoller;

/**
 * A bot that answers every question in a room, in a thread, until somebody writes {@code !quit}.
 * Arguments: room id, milliseconds between two looks; who calls, and where, is in the environment.
 */
public final class AnsweringBot {
  private AnsweringBot() {}

  public static void main(String[] arguments) throws InterruptedException {
    String room = arguments[0];
    long pause = Long.parseLong(arguments[1]);
    try (RocketChatClient client =
        RocketChatClient.builder().fromEnvironment().applicationName("AnsweringBot/1.0").build()) {
      String me = client.authentication().getMe().getId();
      RoomPoller news = client.follow(room);
      System.out.println("Listening");
      while (true) {
        for (Message message : news.poll().created()) {
          if ("!quit".equals(message.getMsg())) {
            return;
          }
          if (message.getMsg().endsWith("?") && !me.equals(message.getU().getId())) {
            client.chat().sendMessage(m -> m.rid(room).tmid(message.getId()).msg("I will ask."));
          }
        }
        Thread.sleep(pause);
      }
    }
  }
}
