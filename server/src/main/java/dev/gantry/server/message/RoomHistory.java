package dev.gantry.server.message;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.core.SortKey;
import dev.gantry.server.room.Room;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a room shows of a time, without the system messages that the workspace hides. Who may read
 * the room is checked before.
 */
public final class RoomHistory {

  private static final Instant LONG_AGO = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final PageRequest OLDEST = new PageRequest(0, 1, List.of(new SortKey("ts", true)));

  private final MessageLists lists;
  private final MessageForReader forReader;
  private final Settings settings;
  private final Clock clock;

  public RoomHistory(
      MessageLists lists, MessageForReader forReader, Settings settings, Clock clock) {
    this.lists = lists;
    this.forReader = forReader;
    this.settings = settings;
    this.clock = clock;
  }

  /** A page as the reader sees it, newest first unless the request says otherwise. */
  public HistoryPage page(User reader, Room room, HistoryRequest request) {
    HistorySpan span = span(room, request);
    List<Message> messages = lists.history(span, request.page()).items();
    List<Message> shown = forReader.ofAll(messages, reader);
    if (!request.unreads()) {
      return new HistoryPage(shown, null, null);
    }
    Page<Message> missing = missing(span, request, messages);
    return new HistoryPage(
        shown,
        forReader.ofAll(missing.items(), reader).stream().findFirst().orElse(null),
        missing.total());
  }

  private HistorySpan span(Room room, HistoryRequest request) {
    Instant from = LONG_AGO;
    if (request.oldest() != null) {
      from = request.inclusive() ? millis(request.oldest()) : after(request.oldest());
    }
    // What was written in this very millisecond is there; its author may ask at once.
    Instant before = after(clock.instant());
    if (request.latest() != null) {
      before = request.inclusive() ? after(request.latest()) : millis(request.latest());
    }
    return new HistorySpan(room.id(), from, before, request.threadReplies(), hiddenTypes());
  }

  private Page<Message> missing(HistorySpan span, HistoryRequest request, List<Message> messages) {
    return messages.stream()
        .map(Message::createdAt)
        .min(Instant::compareTo)
        .filter(first -> request.oldest() != null)
        .map(first -> lists.history(span.between(after(request.oldest()), first), OLDEST))
        .orElse(new Page<>(List.of(), 0, 0));
  }

  private Set<String> hiddenTypes() {
    return settings.texts("Hide_System_Messages").stream()
        .flatMap(
            type ->
                type.equals("mute_unmute")
                    ? Stream.of("user-muted", "user-unmuted")
                    : Stream.of(type))
        .collect(Collectors.toSet());
  }

  private static Instant after(Instant moment) {
    return millis(moment).plusMillis(1);
  }

  private static Instant millis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
