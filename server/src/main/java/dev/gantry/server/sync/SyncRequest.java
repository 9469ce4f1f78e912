package dev.gantry.server.sync;

/**
 * What a client asks {@code chat.syncMessages} for; a blank text counts as not given.
 *
 * @param lastUpdate a date as text
 * @param next a stamp in epoch milliseconds as text, as an earlier answer gave it
 * @param previous as {@code next}, for the other direction
 * @param type {@code UPDATED} or {@code DELETED}
 * @param count the most entries of one page; 20 where absent or below 1, and never more than 5,000
 */
public record SyncRequest(
    String roomId, String lastUpdate, String next, String previous, String type, Integer count) {
  private static final int USUAL = 20;
  private static final int MOST = 5_000;

  public SyncRequest {
    lastUpdate = given(lastUpdate);
    next = given(next);
    previous = given(previous);
    type = given(type);
  }

  boolean hasCursor() {
    return next != null || previous != null;
  }

  int pageSize() {
    return count == null || count < 1 ? USUAL : Math.min(count, MOST);
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
