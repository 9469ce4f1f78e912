package dev.gantry.server.message;

/** Adds the tree that clients render the text from. */
final class ParseMarkup implements SaveStep {

  /** Longer texts are stored without a tree, as in Rocket.Chat. */
  private static final int LONGEST = 30_000;

  private final TextScanner scanner;

  ParseMarkup(TextScanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public Message apply(Message message, SaveContext context) {
    return MessageBuilder.builder(message)
        .markup(isReadable(message) ? scanner.markup(message.text()) : null)
        .build();
  }

  private static boolean isReadable(Message message) {
    return !SystemTypes.isEncrypted(message)
        && !message.text().isEmpty()
        && message.text().length() <= LONGEST;
  }
}
