package dev.gantry.server.http.delegate;

import dev.gantry.api.model.DirectMessageHistoryResponse;
import dev.gantry.api.model.FilePage;
import dev.gantry.api.model.MessagePage;
import dev.gantry.api.model.RoomFile;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.direct.FindDirectRoom;
import dev.gantry.server.direct.OthersRooms;
import dev.gantry.server.file.FileFilter;
import dev.gantry.server.file.RoomFiles;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.http.paging.DateParameter;
import dev.gantry.server.http.paging.IdListParameter;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.message.HistoryPage;
import dev.gantry.server.message.HistoryRequest;
import dev.gantry.server.message.HistoryRequestBuilder;
import dev.gantry.server.message.MessageMarks;
import dev.gantry.server.message.RoomHistory;
import dev.gantry.server.message.RoomMessages;
import dev.gantry.server.room.Room;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** dm.*: lists of what lies in a direct-message room. */
final class DirectMessageListCalls {

  private final FindDirectRoom findRoom;
  private final RoomHistory history;
  private final RoomMessages messages;
  private final OthersRooms others;
  private final RoomFiles files;
  private final Paging paging;
  private final IdListParameter ids;
  private final CurrentCaller caller;
  private final Wire wire;

  DirectMessageListCalls(
      FindDirectRoom findRoom,
      RoomHistory history,
      RoomMessages messages,
      OthersRooms others,
      RoomFiles files,
      Paging paging,
      IdListParameter ids,
      CurrentCaller caller,
      Wire wire) {
    this.findRoom = findRoom;
    this.history = history;
    this.messages = messages;
    this.others = others;
    this.files = files;
    this.paging = paging;
    this.ids = ids;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<DirectMessageHistoryResponse> history(
      String roomId,
      Integer offset,
      Integer count,
      String sort,
      String latest,
      String oldest,
      String inclusive,
      Boolean showThreadMessages,
      Boolean unreads) {
    HistoryRequest request =
        HistoryRequestBuilder.builder()
            .latest(date(latest))
            .oldest(date(oldest))
            .inclusive("true".equals(inclusive))
            .threadReplies(Boolean.TRUE.equals(showThreadMessages))
            .unreads(Boolean.TRUE.equals(unreads))
            .page(paging.page(offset, count, sort))
            .build();
    HistoryPage page = history.page(caller.user(), room(roomId, null), request);
    return Wire.ok(
        new DirectMessageHistoryResponse()
            .messages(Wire.messages(page.messages()))
            .firstUnread(Wire.message(page.firstUnread()))
            .unreadNotLoaded(
                page.unreadNotLoaded() == null ? null : Math.toIntExact(page.unreadNotLoaded()))
            .success(true));
  }

  ResponseEntity<MessagePage> messages(
      String roomId,
      String username,
      String mentionIds,
      String starredIds,
      Boolean pinned,
      PageRequest request) {
    MessageMarks marks =
        new MessageMarks(ids.parse(mentionIds), ids.parse(starredIds), Boolean.TRUE.equals(pinned));
    return page(messages.page(caller.user(), room(roomId, username), marks, request));
  }

  ResponseEntity<MessagePage> others(
      String roomId, Integer offset, Integer count, String sort, String query, String fields) {
    Room room = others.find(caller.user(), roomId);
    PageRequest request = paging.page(offset, count, sort, query, fields);
    return page(messages.page(caller.user(), room, MessageMarks.NONE, request));
  }

  ResponseEntity<FilePage> files(
      String roomId, String username, String typeGroup, String name, PageRequest request) {
    Page<UploadedFile> page =
        files.page(room(roomId, username), FileFilter.of(typeGroup, name), request);
    return Wire.ok(
        new FilePage()
            .files(wire.convertAll(page.items(), RoomFile.class))
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }

  /** Absent text is no date; what is none is refused before anything is looked up. */
  private static Instant date(String text) {
    return text == null || text.isBlank() ? null : DateParameter.parse(text, invalidDate());
  }

  private static ApiException invalidDate() {
    return ApiException.coded(
        "error-invalid-date", "Invalid date", Map.of("method", "getChannelHistory"));
  }

  private Room room(String roomId, String username) {
    return findRoom.visible(caller.user(), roomId, username);
  }

  private ResponseEntity<MessagePage> page(Page<dev.gantry.server.message.Message> page) {
    return Wire.ok(
        new MessagePage()
            .messages(Wire.messages(page.items()))
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }
}
