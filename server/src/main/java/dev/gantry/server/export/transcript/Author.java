package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;

/** Who wrote a message, as the page names people. */
final class Author {

  private Author() {}

  static String name(Message message) {
    if (isGiven(message.alias())) {
      return message.alias();
    }
    boolean named = message.author() != null && isGiven(message.author().name());
    return named ? message.author().name() : username(message);
  }

  static String username(Message message) {
    return message.author() == null || message.author().username() == null
        ? ""
        : message.author().username();
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}
