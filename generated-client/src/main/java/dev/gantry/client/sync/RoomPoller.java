package dev.gantry.client.sync;

import dev.gantry.client.Timestamps;
import dev.gantry.client.api.ChatApi;
import dev.gantry.client.model.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what happened in a room since the last look, and misses nothing: {@code chat.syncMessages}
 * with its cursors. For one thread.
 *
 * <p>Each look begins some seconds before the end of the last one, because a server of several
 * processes may show a change later than a younger one; what was told already is not told again. A
 * look that fails changes nothing: the next one tells it all. A program that keeps {@link
 * #position()} after it has dealt with a look loses nothing in a restart; what happened in the last
 * seconds before may then come once more.
 */
public final class RoomPoller {
  private static final long OVERLAP = Duration.ofSeconds(5).toMillis();

  private final ChangeList updates;
  private final ChangeList removals;
  private final ToldEntries toldUpdates = new ToldEntries();
  private final ToldEntries toldRemovals = new ToldEntries();
  private SyncPosition position;

  private RoomPoller(ChatApi chat, String roomId, SyncPosition position) {
    this.updates = ChangeList.updates(chat, roomId);
    this.removals = ChangeList.removals(chat, roomId);
    this.position = position;
  }

  /** Begins after what is in the room now; asks the server where that is. */
  public static RoomPoller fromNow(ChatApi chat, String roomId) {
    RoomPoller poller = new RoomPoller(chat, roomId, new SyncPosition(0, 0));
    long updated = poller.updates.latest();
    long deleted = poller.removals.latest();
    poller.toldUpdates.tellUpTo(updated, poller.updates.after(updated - OVERLAP), poller.updates);
    poller.toldRemovals.tellUpTo(
        deleted, poller.removals.after(deleted - OVERLAP), poller.removals);
    poller.position = new SyncPosition(updated, deleted);
    return poller;
  }

  /** Goes on where another one was. */
  public static RoomPoller from(ChatApi chat, String roomId, SyncPosition position) {
    return new RoomPoller(chat, roomId, position);
  }

  /** Up to where everything was told. */
  public SyncPosition position() {
    return position;
  }

  /**
   * What happened since the last look; two calls at least.
   *
   * @throws dev.gantry.client.error.RocketChatException if a call fails
   */
  public RoomUpdates poll() {
    List<Message> changes = updates.after(position.updated() - OVERLAP);
    List<Message> gone = removals.after(position.deleted() - OVERLAP);
    long updated = Math.max(position.updated(), updates.latestOf(changes));
    long deleted = Math.max(position.deleted(), removals.latestOf(gone));
    RoomUpdates news = news(changes, gone);
    toldUpdates.forgetBefore(updated - OVERLAP);
    toldRemovals.forgetBefore(deleted - OVERLAP);
    position = new SyncPosition(updated, deleted);
    return news;
  }

  private RoomUpdates news(List<Message> changes, List<Message> gone) {
    List<Message> created = new ArrayList<>();
    List<Message> changed = new ArrayList<>();
    for (Message message : updates.lastOfEach(changes)) {
      boolean known = toldUpdates.contains(message);
      if (toldUpdates.tell(message, updates.stamp(message))) {
        (known || !isYoung(message) ? changed : created).add(message);
      }
    }
    List<Message> deleted =
        removals.lastOfEach(gone).stream()
            .filter(it -> toldRemovals.tell(it, removals.stamp(it)))
            .toList();
    return new RoomUpdates(created, changed, deleted);
  }

  /** Sent after what was told last, as far as clocks can tell. */
  private boolean isYoung(Message message) {
    Instant sent = Timestamps.instant(message.getTs());
    return sent != null && sent.toEpochMilli() > position.updated() - OVERLAP;
  }
}
