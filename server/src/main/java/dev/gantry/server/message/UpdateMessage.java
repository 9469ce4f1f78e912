package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Changes the text of a message: {@code chat.update}. */
public final class UpdateMessage {

  private final StoredMessages stored;
  private final EditRights rights;
  private final RoomAccess access;
  private final CustomFieldRules customFields;
  private final MessageSize size;
  private final SavePipeline pipeline;
  private final MessageStore messages;
  private final MessageHistory history;
  private final LastMessageMirror lastMessage;
  private final Settings settings;
  private final UnitOfWork unit;
  private final AfterSave afterSave;
  private final MessageForReader forReader;
  private final Clock clock;

  UpdateMessage(
      StoredMessages stored,
      EditRights rights,
      RoomAccess access,
      CustomFieldRules customFields,
      MessageSize size,
      SavePipeline pipeline,
      MessageStore messages,
      MessageHistory history,
      LastMessageMirror lastMessage,
      Settings settings,
      UnitOfWork unit,
      AfterSave afterSave,
      MessageForReader forReader,
      Clock clock) {
    this.stored = stored;
    this.rights = rights;
    this.access = access;
    this.customFields = customFields;
    this.size = size;
    this.pipeline = pipeline;
    this.messages = messages;
    this.history = history;
    this.lastMessage = lastMessage;
    this.settings = settings;
    this.unit = unit;
    this.afterSave = afterSave;
    this.forReader = forReader;
    this.clock = clock;
  }

  /**
   * Changes the message and returns it as the caller sees it. The same text without preview list
   * and custom fields changes nothing, for whoever may see the room.
   *
   * @throws ApiException for the first check that fails: text, message, room, right to edit, time
   *     limit, right to write, custom fields, size
   */
  public Message update(User caller, UpdateMessageCommand command) {
    if (command.text().isEmpty()) {
      throw ApiException.coded("invalid-params", "must NOT have fewer than 1 characters");
    }
    Message current = stored.inRoom(command.messageId(), command.roomId());
    // Stricter than Rocket.Chat, where a stranger who guesses the text is shown the message.
    if (Edit.changesNothing(current, command) && access.canAccess(current.roomId(), caller)) {
      return forReader.of(current, caller);
    }
    rights.require(caller, current);
    Room room = access.requireWritable(current.roomId(), caller);
    customFields.check(command.customFields());
    size.require(command.text(), "updateMessage");
    Message edited =
        pipeline.run(
            Edit.withText(current, command),
            new SaveContext(caller, room, command.previewUrls(), true));
    Message saved = unit.write(() -> save(caller, command, edited));
    afterSave.saved(saved);
    return forReader.of(saved, caller);
  }

  private Message save(User caller, UpdateMessageCommand command, Message edited) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Message latest = stored.notRemoved(command.messageId(), command.roomId());
    if (settings.isOn("Message_KeepHistory")) {
      history.keep(latest, caller, now);
    }
    boolean changesFields = command.customFields() != null;
    Message changed = messages.update(Edit.merge(latest, edited, changesFields, caller, now));
    lastMessage.refresh(changed, now);
    return changed;
  }
}
