package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.room.RoomAccess;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.util.List;
import java.util.Map;

/** Who has read a message: {@code chat.getMessageReadReceipts}. */
public final class ListReadReceipts {

  private static final Map<String, Object> METHOD = Map.of("method", "getReadReceipts");

  private final MessageStore messages;
  private final ReadReceiptStore receipts;
  private final RoomStore rooms;
  private final RoomAccess access;
  private final Settings settings;

  ListReadReceipts(
      MessageStore messages,
      ReadReceiptStore receipts,
      RoomStore rooms,
      RoomAccess access,
      Settings settings) {
    this.messages = messages;
    this.receipts = receipts;
    this.rooms = rooms;
    this.access = access;
    this.settings = settings;
  }

  /**
   * All receipts of the message, earliest first. There are none of a time when {@code
   * Message_Read_Receipt_Store_Users} was off.
   *
   * @throws ApiException for the first check that fails: {@code Message_Read_Receipt_Enabled},
   *     whose absence is told as Rocket.Chat's community build tells it; message; access
   */
  public List<ReadReceipt> of(User caller, String messageId) {
    if (!settings.isOn("Message_Read_Receipt_Enabled")) {
      throw ApiException.coded("error-action-not-allowed", "This is an enterprise feature");
    }
    Message message =
        messages
            .findById(messageId)
            .orElseThrow(
                () -> ApiException.coded("error-invalid-message", "Invalid message", METHOD));
    rooms
        .findById(message.roomId())
        .filter(room -> access.canAccess(room, caller))
        .orElseThrow(() -> ApiException.coded("error-invalid-room", "Invalid room", METHOD));
    return receipts.ofMessage(messageId);
  }
}
