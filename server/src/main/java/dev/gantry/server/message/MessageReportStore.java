package dev.gantry.server.message;

import java.time.Instant;
import java.util.List;

/** Where reports are kept. Writes belong into a {@link dev.gantry.server.core.UnitOfWork}. */
public interface MessageReportStore {

  /** Stores a new report. */
  void insert(MessageReport report);

  /**
   * Reports of a time span for those who moderate, newest first.
   *
   * @param from the earliest time, included
   * @param until the latest time, excluded
   * @param limit the most to return
   */
  List<MessageReport> newest(Instant from, Instant until, int limit);

  /** All reports about one message, also one that has gone, oldest first. */
  List<MessageReport> ofMessage(String messageId);
}
