package dev.gantry.server.message;

import java.time.Instant;
import java.util.List;

/**
 * Where it is kept who has read which message. Writes belong into a {@link
 * dev.gantry.server.core.UnitOfWork}.
 */
public interface ReadReceiptStore {

  /** Stores a receipt, unless there is one of the same reader and message. */
  void insert(ReadReceipt receipt);

  /**
   * Stores a receipt, where there is none yet, for each message of the room that is marked {@code
   * unread}, not hidden, and written in the time span, both ends included.
   */
  void insertForUnread(String roomId, String userId, Instant from, Instant until, Instant readAt);

  /** The receipts of one message with their readers as named now, earliest first. */
  List<ReadReceipt> ofMessage(String messageId);

  /** Removes the receipts of one message. */
  void deleteByMessage(String messageId);

  /** Removes the receipts of all messages of a room. */
  void deleteByRoom(String roomId);
}
