package dev.gantry.server.export.transcript;

import dev.gantry.server.message.Message;
import java.io.IOException;

/** What is to be said about a message beside its time. */
record MessageMarks(HtmlWriter html, Message message) {

  void write() throws IOException {
    if (message.editedAt() != null && !"rm".equals(message.systemType())) {
      String by = message.editedBy() == null ? "" : " by @" + message.editedBy().username();
      mark("edited", Times.moment(message.editedAt()) + by);
    }
    if (message.threadId() != null) {
      link("in a thread", message.threadId());
    }
    if (message.threadCount() != null && message.threadCount() > 0) {
      mark(counted(message.threadCount(), "reply", "replies"), "The first message of a thread");
    }
    if (message.discussionRoomId() != null) {
      int count = message.discussionCount() == null ? 0 : message.discussionCount();
      mark("discussion, " + counted(count, "message", "messages"), "Goes on in a room of its own");
    }
    if (Boolean.TRUE.equals(message.pinned())) {
      mark("pinned", "Pinned in the room");
    }
    if (message.parent() != null) {
      link("earlier version", message.parent());
    } else if (Boolean.TRUE.equals(message.hidden())) {
      mark("hidden", "People in the room do not see it any more");
    }
  }

  private void mark(String text, String title) throws IOException {
    html.text(" ").element("span", text, "class", "mark", "title", title);
  }

  private void link(String text, String messageId) throws IOException {
    html.text(" ").element("a", text, "class", "mark", "href", MessageHtml.link(messageId));
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
