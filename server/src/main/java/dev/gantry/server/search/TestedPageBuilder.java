package dev.gantry.server.search;

import dev.gantry.server.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gathers the page of those messages that pass a test, and says when to stop: where the page is
 * complete, or so many messages have been looked at that a search may not cost more. A text is
 * looked at without the rest of its message, which is read only where more than the text is asked
 * for or the message is on the page. For one search and one thread.
 */
public final class TestedPageBuilder {

  /** Most texts that are looked at. */
  static final int MOST_TEXTS = 200_000;

  /** Most characters that these may have together. */
  static final long MOST_CHARACTERS = 20_000_000;

  /** Most messages that are read to be tested as a whole. */
  static final int MOST_MESSAGES = 20_000;

  private final SearchTest test;
  private final long skip;
  private final int limit;
  private final List<Message> page = new ArrayList<>();
  private long passed;
  private long texts;
  private long characters;
  private long messages;

  /**
   * An empty page.
   *
   * @param skip how many that pass to leave out
   */
  public TestedPageBuilder(SearchTest test, int skip, int limit) {
    this.test = test;
    this.skip = skip;
    this.limit = limit;
  }

  /**
   * Looks at the next message, in the order of the page.
   *
   * @param text what it says; null for nothing
   * @param message reads it; null where it has been removed meanwhile
   */
  public void next(String text, Supplier<Message> message) {
    if (isComplete() || !passes(text)) {
      return;
    }
    if (test.message() == null && passed < skip) {
      passed++;
      return;
    }
    messages += test.message() == null ? 0 : 1;
    Message whole = message.get();
    boolean passes = whole != null && (test.message() == null || test.message().test(whole));
    if (passes && passed++ >= skip) {
      page.add(whole);
    }
  }

  /** Whether no text can spare reading its message. */
  public boolean readsEveryMessage() {
    return test.text() == null;
  }

  /** Whether further messages would not be looked at. */
  public boolean isComplete() {
    return page.size() >= limit
        || texts >= MOST_TEXTS
        || characters >= MOST_CHARACTERS
        || messages >= MOST_MESSAGES;
  }

  /** What has passed, in the order in which it came. */
  public List<Message> messages() {
    return List.copyOf(page);
  }

  private boolean passes(String text) {
    if (test.text() == null) {
      return true;
    }
    String given = text == null ? "" : text;
    texts++;
    characters += given.length();
    return test.text().test(given);
  }
}
