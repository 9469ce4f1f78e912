package dev.gantry.server.sync;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageForReader;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Tells a client what it has missed: {@code chat.syncMessages}. Either all that changed since a
 * date, or page by page along the stamps of the changes. A reader that follows {@code next} sees
 * every change, and none twice, while others write.
 */
public final class SyncMessages {

  private static final String UPDATED = "UPDATED";
  private static final String DELETED = "DELETED";

  private final ChangeStore changes;
  private final RoomAccess access;
  private final MessageForReader forReader;

  public SyncMessages(ChangeStore changes, RoomAccess access, MessageForReader forReader) {
    this.changes = changes;
    this.access = access;
    this.forReader = forReader;
  }

  /**
   * The changes that the request asks for. A {@code type} alone finds nothing, as in Rocket.Chat.
   *
   * @throws ApiException for the first check that fails: type, date, access, two cursors, cursor
   *     with date, cursor without type, cursor that is no time
   */
  public SyncAnswer sync(User caller, SyncRequest request) {
    requireKnownType(request);
    Instant since = since(request);
    requireAccess(caller, request.roomId());
    if (request.hasCursor()) {
      requireCursorAlone(request);
      return UPDATED.equals(request.type()) ? updated(caller, request) : deleted(request);
    }
    if (since == null) {
      return new SyncAnswer(RoomChanges.NONE, null);
    }
    RoomChanges found = changes.changesSince(request.roomId(), since);
    return new SyncAnswer(
        new RoomChanges(forReader.ofAll(found.updated(), caller), found.deleted()), null);
  }

  private SyncAnswer updated(User caller, SyncRequest request) {
    int page = request.pageSize();
    boolean forward = request.next() != null;
    List<Message> found =
        forward
            ? changes.updatedAfter(request.roomId(), stamp(request.next()), page + 1)
            : changes.updatedBefore(request.roomId(), stamp(request.previous()), page + 1);
    SyncCursor cursor =
        forward
            ? SyncCursor.forward(found, page, Message::updatedAt)
            : SyncCursor.backward(found, page, Message::updatedAt);
    return new SyncAnswer(
        new RoomChanges(forReader.ofAll(first(found, page), caller), List.of()), cursor);
  }

  private SyncAnswer deleted(SyncRequest request) {
    int page = request.pageSize();
    boolean forward = request.next() != null;
    List<RemovedMessage> found =
        forward
            ? changes.removedAfter(request.roomId(), stamp(request.next()), page + 1)
            : changes.removedBefore(request.roomId(), stamp(request.previous()), page + 1);
    SyncCursor cursor =
        forward
            ? SyncCursor.forward(found, page, RemovedMessage::deletedAt)
            : SyncCursor.backward(found, page, RemovedMessage::deletedAt);
    return new SyncAnswer(new RoomChanges(List.of(), first(found, page)), cursor);
  }

  private static void requireKnownType(SyncRequest request) {
    String type = request.type();
    if (type != null && !type.equals(UPDATED) && !type.equals(DELETED)) {
      throw ApiException.coded("invalid-params", "must be equal to one of the allowed values");
    }
  }

  /** The words are the document's; Rocket.Chat itself has another code. */
  private static Instant since(SyncRequest request) {
    return request.lastUpdate() == null
        ? null
        : GivenTime.date(request.lastUpdate())
            .orElseThrow(
                () ->
                    ApiException.coded(
                        "error-roomId-param-invalid",
                        "The \"lastUpdate\" query parameter must be a valid date."));
  }

  private void requireAccess(User caller, String roomId) {
    if (!access.canAccess(roomId, caller)) {
      throw ApiException.coded(
          "error-not-allowed", "Not allowed", Map.of("method", "messages/get"));
    }
  }

  private static void requireCursorAlone(SyncRequest request) {
    if (request.next() != null && request.previous() != null) {
      throw ApiException.coded(
          "error-cursor-conflict", "You cannot provide both \"next\" and \"previous\" parameters");
    }
    if (request.lastUpdate() != null) {
      throw ApiException.coded(
          "error-cursor-and-lastUpdate-conflict",
          "The attributes \"next\", \"previous\" and \"lastUpdate\" cannot be used together");
    }
    if (request.type() == null) {
      throw ApiException.coded(
          "error-type-param-required",
          "The \"type\" parameter is required when using the \"next\" or \"previous\" parameters");
    }
  }

  private static Instant stamp(String cursor) {
    return GivenTime.millis(cursor).orElseThrow(() -> ApiException.plain("Invalid Date"));
  }

  private static <T> List<T> first(List<T> found, int page) {
    return found.subList(0, Math.min(page, found.size()));
  }
}
