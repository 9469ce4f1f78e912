package dev.gantry.server.message;

import java.util.List;

/**
 * A page of a room's history.
 *
 * @param firstUnread the first message after the oldest moment, where the page does not reach it
 *     and the client asked; else null
 * @param unreadNotLoaded how many lie between that moment and the page; null where nobody asked
 */
public record HistoryPage(List<Message> messages, Message firstUnread, Long unreadNotLoaded) {

  public HistoryPage {
    messages = List.copyOf(messages);
  }
}
