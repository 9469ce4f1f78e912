package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.user.User;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends one message to one room: {@code chat.sendMessage}. */
public final class SendMessage {

  private static final Map<String, Object> METHOD = Map.of("method", "sendMessage");

  private final SendChecks checks;
  private final ThreadRoots threads;
  private final RoomAccess access;
  private final ContentRules content;
  private final SavePipeline pipeline;
  private final NewMessages newMessages;
  private final UnitOfWork unit;
  private final AfterSave afterSave;
  private final MessageForReader forReader;

  SendMessage(
      SendChecks checks,
      ThreadRoots threads,
      RoomAccess access,
      ContentRules content,
      SavePipeline pipeline,
      NewMessages newMessages,
      UnitOfWork unit,
      AfterSave afterSave,
      MessageForReader forReader) {
    this.checks = checks;
    this.threads = threads;
    this.access = access;
    this.content = content;
    this.pipeline = pipeline;
    this.newMessages = newMessages;
    this.unit = unit;
    this.afterSave = afterSave;
    this.forReader = forReader;
  }

  /**
   * Sends the message and returns it as its author sees it; empty, with nothing stored, where the
   * id that the client chose is taken.
   *
   * @throws ApiException for the first check that fails, in Rocket.Chat's order: type, {@code
   *     tshow}, threads, client time, size, room, right to write, encryption, impersonation,
   *     attachments, custom fields, group mentions
   */
  public Optional<Message> send(User caller, SendMessageCommand command) {
    return send(caller, command, message -> {});
  }

  /**
   * As {@link #send(User, SendMessageCommand)}, with more to store.
   *
   * @param alongside further writes, given the message as it is about to be stored; they count
   *     together with the message or not at all
   */
  public Optional<Message> send(
      User caller, SendMessageCommand command, Consumer<Message> alongside) {
    checks.check(command);
    Message draft = threads.resolve(SendDraft.of(command, caller, checks.createdAt(command)));
    if (draft.roomId() == null || draft.roomId().isEmpty()) {
      throw ApiException.plain("The 'rid' property on the message object is missing.");
    }
    Room room = access.requireWritable(draft.roomId(), caller);
    if (Boolean.TRUE.equals(room.encrypted()) && !SystemTypes.isEncrypted(draft)) {
      throw ApiException.coded(
          "error-not-allowed",
          "Not allowed to send un-encrypted messages in an encrypted room",
          METHOD);
    }
    content.check(draft, caller, room);
    Message prepared =
        pipeline.run(draft, new SaveContext(caller, room, command.previewUrls(), false));
    return unit.write(() -> store(prepared, alongside))
        .map(message -> forReader.of(message, caller));
  }

  private Optional<Message> store(Message prepared, Consumer<Message> alongside) {
    alongside.accept(prepared);
    Optional<Message> stored = newMessages.store(prepared);
    stored.ifPresent(message -> unit.afterCommit(() -> afterSave.saved(message)));
    return stored;
  }
}
