package dev.gantry.server.http.delegate;

import dev.gantry.api.DmApiDelegate;
import dev.gantry.api.model.CloseDirectMessageRequest;
import dev.gantry.api.model.CreateDirectMessageRequest;
import dev.gantry.api.model.DeleteDirectMessageRequest;
import dev.gantry.api.model.DirectMessageCountersResponse;
import dev.gantry.api.model.DirectMessageHistoryResponse;
import dev.gantry.api.model.DirectMessagePage;
import dev.gantry.api.model.DirectMessageResponse;
import dev.gantry.api.model.DirectMessageTopicResponse;
import dev.gantry.api.model.FilePage;
import dev.gantry.api.model.MemberPage;
import dev.gantry.api.model.MessagePage;
import dev.gantry.api.model.OpenDirectMessageRequest;
import dev.gantry.api.model.SetDirectMessageTopicRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.http.paging.Paging;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** dm.*: rooms of direct messages, and what is said in them. */
final class DirectMessagesDelegate implements DmApiDelegate {

  private final DirectRoomCalls rooms;
  private final DirectRoomListCalls roomLists;
  private final DirectMessageListCalls lists;
  private final Paging paging;

  DirectMessagesDelegate(
      DirectRoomCalls rooms,
      DirectRoomListCalls roomLists,
      DirectMessageListCalls lists,
      Paging paging) {
    this.rooms = rooms;
    this.roomLists = roomLists;
    this.lists = lists;
    this.paging = paging;
  }

  @Override
  public ResponseEntity<DirectMessageHistoryResponse> getDirectMessageHistory(
      String roomId,
      Integer offset,
      Integer count,
      String sort,
      String latest,
      String oldest,
      String inclusive,
      Boolean showThreadMessages,
      Boolean unreads) {
    return lists.history(
        roomId, offset, count, sort, latest, oldest, inclusive, showThreadMessages, unreads);
  }

  @Override
  public ResponseEntity<MessagePage> getDirectMessageMessages(
      Integer offset,
      Integer count,
      String sort,
      String fields,
      String query,
      String roomId,
      String username,
      String mentionIds,
      String starredIds,
      Boolean pinned) {
    PageRequest page = paging.page(offset, count, sort, query, fields);
    return lists.messages(roomId, username, mentionIds, starredIds, pinned, page);
  }

  @Override
  public ResponseEntity<MessagePage> getOthersDirectMessages(
      String roomId, Integer offset, Integer count, String sort, String query, String fields) {
    return lists.others(roomId, offset, count, sort, query, fields);
  }

  @Override
  public ResponseEntity<FilePage> getDirectMessageFiles(
      Integer offset,
      Integer count,
      String sort,
      String query,
      String fields,
      String typeGroup,
      String name,
      String roomId,
      String username) {
    PageRequest page = paging.page(offset, count, sort, query, fields);
    return lists.files(roomId, username, typeGroup, name, page);
  }

  @Override
  public ResponseEntity<DirectMessageResponse> createDirectMessage(
      CreateDirectMessageRequest request) {
    return rooms.create(request);
  }

  @Override
  public ResponseEntity<SuccessResponse> openDirectMessage(OpenDirectMessageRequest request) {
    return rooms.open(request);
  }

  @Override
  public ResponseEntity<SuccessResponse> closeDirectMessage(CloseDirectMessageRequest request) {
    return rooms.close(request);
  }

  @Override
  public ResponseEntity<SuccessResponse> deleteDirectMessage(DeleteDirectMessageRequest request) {
    return rooms.delete(request);
  }

  @Override
  public ResponseEntity<DirectMessageTopicResponse> setDirectMessageTopic(
      SetDirectMessageTopicRequest request) {
    return rooms.setTopic(request);
  }

  @Override
  public ResponseEntity<DirectMessageCountersResponse> getDirectMessageCounters(
      String roomId, String userId) {
    return rooms.counters(roomId, userId);
  }

  @Override
  public ResponseEntity<DirectMessagePage> listDirectMessages(
      Integer offset, Integer count, String sort) {
    return roomLists.own(paging.page(offset, count, sort));
  }

  @Override
  public ResponseEntity<DirectMessagePage> listEveryonesDirectMessages(
      Integer offset, Integer count, String sort, String query, String fields) {
    return roomLists.everyones(paging.page(offset, count, sort, query, fields));
  }

  @Override
  public ResponseEntity<MemberPage> getDirectMessageMembers(
      Integer offset,
      Integer count,
      String sort,
      String query,
      String roomId,
      String username,
      List<String> status,
      String filter) {
    return roomLists.members(
        roomId, username, status, filter, paging.page(offset, count, sort, query, null));
  }
}
