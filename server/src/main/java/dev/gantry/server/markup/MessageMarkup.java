package dev.gantry.server.markup;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Turns the text of a message into the tree that is stored as its {@code md}. Instances are
 * immutable and may be shared by threads. Any text is accepted and costs linear time.
 */
public final class MessageMarkup {
  private final MarkupOptions options;
  private final TimestampScanner timestamps;

  /** A parser that completes times without a date ({@code <t:10:00>}) with today's date. */
  public MessageMarkup(MarkupOptions options) {
    this(options, Clock.systemUTC());
  }

  /** A parser that takes today's date from a clock. */
  public MessageMarkup(MarkupOptions options, Clock clock) {
    this.options = options;
    this.timestamps = new TimestampScanner(clock);
  }

  /** The tree for a text: a single {@code BIG_EMOJI}, or blocks. Empty for an empty text. */
  public List<Node> parse(String text) {
    Block.BigEmoji bigEmoji = EmojiScanner.bigEmoji(text, options.emoticons());
    return bigEmoji != null
        ? List.of(bigEmoji)
        : List.copyOf(new BlockParser(text, options, timestamps).parse());
  }

  /** The tree for a text in the form in which messages store it. */
  public List<Map<String, Object>> parseToJson(String text) {
    return toJson(parse(text));
  }

  /** Nodes as JSON objects, keys in documented order, keys without value absent. */
  public static List<Map<String, Object>> toJson(List<? extends Node> nodes) {
    return Node.array(nodes);
  }
}
