package dev.gantry.server.http.delegate;

import dev.gantry.api.ChatApiDelegate;
import dev.gantry.api.model.DeleteMessageRequest;
import dev.gantry.api.model.DeleteMessageResponse;
import dev.gantry.api.model.FollowMessageRequest;
import dev.gantry.api.model.Message;
import dev.gantry.api.model.MessagePage;
import dev.gantry.api.model.MessageResponse;
import dev.gantry.api.model.MessageSearchResponse;
import dev.gantry.api.model.PinMessageRequest;
import dev.gantry.api.model.PostMessageRequest;
import dev.gantry.api.model.PostMessageResponse;
import dev.gantry.api.model.ReactToMessageRequest;
import dev.gantry.api.model.ReadReceiptsResponse;
import dev.gantry.api.model.ReportMessageRequest;
import dev.gantry.api.model.SendMessageRequest;
import dev.gantry.api.model.StarMessageRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.api.model.SyncMessagesResponse;
import dev.gantry.api.model.SyncThreadMessagesResponse;
import dev.gantry.api.model.SyncThreadsListResponse;
import dev.gantry.api.model.ThreadPage;
import dev.gantry.api.model.UnPinMessageRequest;
import dev.gantry.api.model.UnStarMessageRequest;
import dev.gantry.api.model.UnfollowMessageRequest;
import dev.gantry.api.model.UpdateMessageRequest;
import dev.gantry.api.model.UrlPreviewResponse;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.message.DeleteMessage;
import dev.gantry.server.message.DeleteMessageCommand;
import dev.gantry.server.message.DeletedMessage;
import dev.gantry.server.message.PostMessage;
import dev.gantry.server.message.PostedMessage;
import dev.gantry.server.message.ReactCommand;
import dev.gantry.server.message.ReactToMessage;
import dev.gantry.server.message.ReadMessage;
import dev.gantry.server.message.SendMessage;
import dev.gantry.server.message.UpdateMessage;
import dev.gantry.server.message.UpdateMessageCommand;
import dev.gantry.server.sync.SyncRequest;
import org.springframework.http.ResponseEntity;

/** chat.*: messages. */
final class ChatDelegate implements ChatApiDelegate {

  private final SendMessage sendMessage;
  private final PostMessage postMessage;
  private final ReadMessage readMessage;
  private final UpdateMessage updateMessage;
  private final DeleteMessage deleteMessage;
  private final ReactToMessage reactToMessage;
  private final MarkCalls marks;
  private final ListCalls lists;
  private final Paging paging;
  private final SyncCalls sync;
  private final SearchCalls search;
  private final MessageCommands commands;
  private final PreviewCalls previews;
  private final CurrentCaller caller;

  ChatDelegate(
      SendMessage sendMessage,
      PostMessage postMessage,
      ReadMessage readMessage,
      UpdateMessage updateMessage,
      DeleteMessage deleteMessage,
      ReactToMessage reactToMessage,
      MarkCalls marks,
      ListCalls lists,
      Paging paging,
      SyncCalls sync,
      SearchCalls search,
      MessageCommands commands,
      PreviewCalls previews,
      CurrentCaller caller) {
    this.sendMessage = sendMessage;
    this.postMessage = postMessage;
    this.readMessage = readMessage;
    this.updateMessage = updateMessage;
    this.deleteMessage = deleteMessage;
    this.reactToMessage = reactToMessage;
    this.marks = marks;
    this.lists = lists;
    this.paging = paging;
    this.sync = sync;
    this.search = search;
    this.commands = commands;
    this.previews = previews;
    this.caller = caller;
  }

  @Override
  public ResponseEntity<MessageResponse> sendMessage(SendMessageRequest request) {
    MessageResponse answer = new MessageResponse().success(true);
    sendMessage
        .send(caller.user(), commands.send(request))
        .ifPresent(message -> answer.message(shown(message)));
    return Wire.ok(answer);
  }

  @Override
  public ResponseEntity<PostMessageResponse> postMessage(PostMessageRequest request) {
    PostedMessage posted = postMessage.post(caller.user(), commands.post(request));
    return Wire.ok(
        new PostMessageResponse()
            .ts(posted.at().toEpochMilli())
            .channel(posted.target())
            .message(shown(posted.message()))
            .success(true));
  }

  @Override
  public ResponseEntity<MessageResponse> getMessage(String msgId) {
    return message(readMessage.read(caller.user(), msgId));
  }

  @Override
  public ResponseEntity<UrlPreviewResponse> getURLPreview(String roomId, String url) {
    return previews.getUrlPreview(roomId, url);
  }

  @Override
  public ResponseEntity<MessageResponse> updateMessage(UpdateMessageRequest request) {
    UpdateMessageCommand command =
        new UpdateMessageCommand(
            request.getRoomId(),
            request.getMsgId(),
            request.getText(),
            request.getPreviewUrls(),
            request.getCustomFields());
    return message(updateMessage.update(caller.user(), command));
  }

  @Override
  public ResponseEntity<DeleteMessageResponse> deleteMessage(DeleteMessageRequest request) {
    DeletedMessage deleted =
        deleteMessage.delete(
            caller.user(),
            new DeleteMessageCommand(
                request.getRoomId(), request.getMsgId(), Boolean.TRUE.equals(request.getAsUser())));
    return Wire.ok(
        new DeleteMessageResponse()
            .id(deleted.message().id())
            .ts(String.valueOf(deleted.at().toEpochMilli()))
            .message(shown(deleted.message()))
            .success(true));
  }

  @Override
  public ResponseEntity<SuccessResponse> reactToMessage(ReactToMessageRequest request) {
    String emoji = request.getEmoji() == null ? request.getReaction() : request.getEmoji();
    reactToMessage.react(
        caller.user(), new ReactCommand(request.getMessageId(), emoji, request.getShouldReact()));
    return Wire.ok(new SuccessResponse().success(true));
  }

  @Override
  public ResponseEntity<MessageResponse> pinMessage(PinMessageRequest request) {
    return marks.pin(request.getMessageId());
  }

  @Override
  public ResponseEntity<SuccessResponse> unPinMessage(UnPinMessageRequest request) {
    return marks.unpin(request.getMessageId());
  }

  @Override
  public ResponseEntity<SuccessResponse> starMessage(StarMessageRequest request) {
    return marks.star(request.getMessageId());
  }

  @Override
  public ResponseEntity<SuccessResponse> unStarMessage(UnStarMessageRequest request) {
    return marks.unstar(request.getMessageId());
  }

  @Override
  public ResponseEntity<SuccessResponse> followMessage(FollowMessageRequest request) {
    return marks.follow(request.getMid());
  }

  @Override
  public ResponseEntity<SuccessResponse> unfollowMessage(UnfollowMessageRequest request) {
    return marks.unfollow(request.getMid());
  }

  @Override
  public ResponseEntity<SuccessResponse> reportMessage(ReportMessageRequest request) {
    return marks.report(request);
  }

  @Override
  public ResponseEntity<ReadReceiptsResponse> getMessageReadReceipts(
      String messageId, Integer offset, Integer count) {
    return marks.receipts(messageId);
  }

  @Override
  public ResponseEntity<SuccessResponse> ignoreUser(String rid, String userId, Boolean ignore) {
    return marks.ignore(rid, userId, ignore);
  }

  @Override
  public ResponseEntity<MessagePage> getPinnedMessages(
      String roomId, Integer offset, Integer count, String sort) {
    return lists.pinned(roomId, offset, count, sort);
  }

  @Override
  public ResponseEntity<MessagePage> getStarredMessages(
      String roomId, Integer offset, Integer count, String sort) {
    return lists.starred(roomId, offset, count, sort);
  }

  @Override
  public ResponseEntity<MessagePage> getMentionedMessages(
      String roomId, Integer offset, Integer count, String sort) {
    return lists.mentioned(roomId, offset, count, sort);
  }

  @Override
  public ResponseEntity<MessagePage> getDiscussions(
      String roomId, Integer offset, Integer count, String sort, String text) {
    return lists.discussions(roomId, offset, count, sort, text);
  }

  @Override
  public ResponseEntity<MessagePage> getDeletedMessages(
      String since, String roomId, Integer offset, Integer count, String sort) {
    return lists.deleted(since, roomId, offset, count, sort);
  }

  @Override
  public ResponseEntity<ThreadPage> getThreadsList(
      String rid,
      Integer offset,
      Integer count,
      String sort,
      String query,
      String fields,
      String type,
      String text) {
    return lists.threads(rid, paging.page(offset, count, sort, query, fields), type, text);
  }

  @Override
  public ResponseEntity<MessagePage> getThreadMessages(
      String tmid, Integer offset, Integer count, String sort, String query, String fields) {
    return lists.replies(tmid, paging.page(offset, count, sort, query, fields));
  }

  @Override
  public ResponseEntity<SyncMessagesResponse> syncMessages(
      String roomId,
      Integer offset,
      Integer count,
      String sort,
      String lastUpdate,
      String next,
      String previous,
      String type) {
    return sync.messages(new SyncRequest(roomId, lastUpdate, next, previous, type, count));
  }

  @Override
  public ResponseEntity<SyncThreadsListResponse> syncThreadsList(
      String rid, String updatedSince, String fields, String query, String sort) {
    return sync.threads(rid, updatedSince);
  }

  @Override
  public ResponseEntity<SyncThreadMessagesResponse> syncThreadMessages(
      String tmid,
      String updatedSince,
      Integer offset,
      Integer count,
      String sort,
      String query,
      String fields) {
    return sync.replies(tmid, updatedSince);
  }

  @Override
  public ResponseEntity<MessageSearchResponse> searchMessages(
      String roomId, String searchText, Integer count, Integer offset) {
    return search.search(roomId, searchText, offset, count);
  }

  private ResponseEntity<MessageResponse> message(dev.gantry.server.message.Message message) {
    return Wire.ok(new MessageResponse().message(shown(message)).success(true));
  }

  private Message shown(dev.gantry.server.message.Message message) {
    return Wire.message(message);
  }
}
