package dev.gantry.server.http.delegate;

import dev.gantry.api.model.MessageChanges;
import dev.gantry.api.model.RoomChanges;
import dev.gantry.api.model.SyncCursor;
import dev.gantry.api.model.SyncMessagesResponse;
import dev.gantry.api.model.SyncThreadMessagesResponse;
import dev.gantry.api.model.SyncThreadsListResponse;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.sync.SyncAnswer;
import dev.gantry.server.sync.SyncMessages;
import dev.gantry.server.sync.SyncRequest;
import dev.gantry.server.sync.SyncThreads;
import dev.gantry.server.sync.ThreadChanges;
import org.springframework.http.ResponseEntity;

/** chat.syncMessages, chat.syncThreadsList and chat.syncThreadMessages. */
final class SyncCalls {

  private final SyncMessages messages;
  private final SyncThreads threads;
  private final CurrentCaller caller;

  SyncCalls(SyncMessages messages, SyncThreads threads, CurrentCaller caller) {
    this.messages = messages;
    this.threads = threads;
    this.caller = caller;
  }

  ResponseEntity<SyncMessagesResponse> messages(SyncRequest request) {
    SyncAnswer answer = messages.sync(caller.user(), request);
    RoomChanges result =
        new RoomChanges()
            .updated(Wire.messages(answer.changes().updated()))
            .deleted(Wire.messages(answer.changes().deleted()));
    if (answer.cursor() != null) {
      result.cursor(
          new SyncCursor().next(answer.cursor().next()).previous(answer.cursor().previous()));
    }
    return Wire.ok(new SyncMessagesResponse().result(result).success(true));
  }

  ResponseEntity<SyncThreadsListResponse> threads(String roomId, String updatedSince) {
    MessageChanges changes = changes(threads.threads(caller.user(), roomId, updatedSince));
    return Wire.ok(new SyncThreadsListResponse().threads(changes).success(true));
  }

  ResponseEntity<SyncThreadMessagesResponse> replies(String rootId, String updatedSince) {
    MessageChanges changes = changes(threads.replies(caller.user(), rootId, updatedSince));
    return Wire.ok(new SyncThreadMessagesResponse().messages(changes).success(true));
  }

  private MessageChanges changes(ThreadChanges changes) {
    return new MessageChanges()
        .update(Wire.messages(changes.update()))
        .remove(Wire.messages(changes.remove()));
  }
}
