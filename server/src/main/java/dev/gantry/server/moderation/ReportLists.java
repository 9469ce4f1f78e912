package dev.gantry.server.moderation;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.MessageReport;

/**
 * The reports that nobody has dismissed. A selector is a part of the message's text, of its
 * author's names or of the description, whatever its case; empty for any. With one, a page costs as
 * much as there are reports to choose from.
 */
public interface ReportLists {

  /**
   * The authors of reported messages, last reported first. Costs as much as there are reports that
   * nobody has dismissed.
   *
   * @param page honours {@code reports.ts} (or {@code ts}) and {@code count} as the first sort key
   */
  Page<ReportedAuthor> authors(ReportSpan span, String selector, PageRequest page);

  /**
   * The reports about one author's messages, newest first.
   *
   * @param text a part of the message's text alone, whatever its case; empty for any
   * @param page honours {@code ts} as the first sort key; its total counts reports
   */
  Page<MessageReport> ofAuthor(String userId, String text, PageRequest page);

  /**
   * The reports about one message, newest first.
   *
   * @param page honours {@code ts} as the first sort key
   */
  Page<MessageReport> ofMessage(String messageId, String selector, PageRequest page);

  /**
   * Takes the reports about one author's messages off the lists and keeps them with the dismissal.
   *
   * @return how many there were
   */
  int dismissOfAuthor(String userId, Dismissal dismissal);

  /** As {@link #dismissOfAuthor}, for the reports about one message. */
  int dismissOfMessage(String messageId, Dismissal dismissal);
}
