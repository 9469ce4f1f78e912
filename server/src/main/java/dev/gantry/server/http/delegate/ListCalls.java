package dev.gantry.server.http.delegate;

import dev.gantry.api.model.Message;
import dev.gantry.api.model.MessagePage;
import dev.gantry.api.model.ThreadPage;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.http.paging.DateParameter;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.message.RoomLists;
import dev.gantry.server.message.ThreadLists;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** chat.*: lists of messages. */
final class ListCalls {

  private static final String BAD_SINCE = "The \"since\" query parameter must be a valid date.";

  private final RoomLists rooms;
  private final ThreadLists threads;
  private final Paging paging;
  private final CurrentCaller caller;

  ListCalls(RoomLists rooms, ThreadLists threads, Paging paging, CurrentCaller caller) {
    this.rooms = rooms;
    this.threads = threads;
    this.paging = paging;
    this.caller = caller;
  }

  ResponseEntity<MessagePage> pinned(String roomId, Integer offset, Integer count, String sort) {
    return page(rooms.pinned(caller.user(), roomId, paging.page(offset, count, sort)));
  }

  ResponseEntity<MessagePage> starred(String roomId, Integer offset, Integer count, String sort) {
    return page(rooms.starred(caller.user(), roomId, paging.page(offset, count, sort)));
  }

  ResponseEntity<MessagePage> mentioned(String roomId, Integer offset, Integer count, String sort) {
    return page(rooms.mentioned(caller.user(), roomId, paging.page(offset, count, sort)));
  }

  ResponseEntity<MessagePage> discussions(
      String roomId, Integer offset, Integer count, String sort, String text) {
    return page(rooms.discussions(caller.user(), roomId, text, paging.page(offset, count, sort)));
  }

  ResponseEntity<MessagePage> deleted(
      String since, String roomId, Integer offset, Integer count, String sort) {
    Page<String> page =
        rooms.removedSince(
            caller.user(),
            roomId,
            DateParameter.parse(since, ApiException.coded(BAD_SINCE, "")),
            paging.page(offset, count, sort));
    return Wire.ok(
        answer(page).messages(page.items().stream().map(id -> new Message().id(id)).toList()));
  }

  ResponseEntity<ThreadPage> threads(String roomId, PageRequest request, String type, String text) {
    Page<dev.gantry.server.message.Message> page =
        threads.threads(caller.user(), roomId, selection(type), text, request);
    return Wire.ok(
        new ThreadPage()
            .threads(shown(page))
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }

  ResponseEntity<MessagePage> replies(String threadId, PageRequest request) {
    return page(threads.replies(caller.user(), threadId, request));
  }

  private ResponseEntity<MessagePage> page(Page<dev.gantry.server.message.Message> page) {
    return Wire.ok(answer(page).messages(shown(page)));
  }

  private static MessagePage answer(Page<?> page) {
    return new MessagePage()
        .count(page.items().size())
        .offset(page.offset())
        .total(Math.toIntExact(page.total()))
        .success(true);
  }

  private List<Message> shown(Page<dev.gantry.server.message.Message> page) {
    return Wire.messages(page.items());
  }

  private static ThreadLists.Selection selection(String type) {
    if (type == null) {
      return ThreadLists.Selection.ALL;
    }
    return switch (type) {
      case "following" -> ThreadLists.Selection.FOLLOWING;
      case "unread" -> ThreadLists.Selection.UNREAD;
      default ->
          throw ApiException.coded("invalid-params", "must be equal to one of the allowed values");
    };
  }
}
