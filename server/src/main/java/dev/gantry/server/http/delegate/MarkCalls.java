package dev.gantry.server.http.delegate;

import dev.gantry.api.model.MessageResponse;
import dev.gantry.api.model.ReadReceipt;
import dev.gantry.api.model.ReadReceiptsResponse;
import dev.gantry.api.model.ReportMessageRequest;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.message.FollowThread;
import dev.gantry.server.message.ListReadReceipts;
import dev.gantry.server.message.MarkServices;
import dev.gantry.server.message.PinMessage;
import dev.gantry.server.message.ReportMessage;
import dev.gantry.server.message.StarMessage;
import dev.gantry.server.message.UnpinMessage;
import dev.gantry.server.room.IgnoreUser;
import org.springframework.http.ResponseEntity;

/** What readers put on messages: pins, stars, followers, reports; and whom they ignore. */
final class MarkCalls {

  private final PinMessage pinMessage;
  private final UnpinMessage unpinMessage;
  private final StarMessage starMessage;
  private final FollowThread followThread;
  private final ReportMessage reportMessage;
  private final ListReadReceipts listReceipts;
  private final IgnoreUser ignoreUser;
  private final CurrentCaller caller;
  private final Wire wire;

  MarkCalls(MarkServices marks, IgnoreUser ignoreUser, CurrentCaller caller, Wire wire) {
    this.pinMessage = marks.pinMessage();
    this.unpinMessage = marks.unpinMessage();
    this.starMessage = marks.starMessage();
    this.followThread = marks.followThread();
    this.reportMessage = marks.reportMessage();
    this.listReceipts = marks.listReadReceipts();
    this.ignoreUser = ignoreUser;
    this.caller = caller;
    this.wire = wire;
  }

  ResponseEntity<MessageResponse> pin(String messageId) {
    return Wire.ok(
        new MessageResponse()
            .message(Wire.message(pinMessage.pin(caller.user(), messageId)))
            .success(true));
  }

  ResponseEntity<SuccessResponse> unpin(String messageId) {
    unpinMessage.unpin(caller.user(), messageId);
    return done();
  }

  ResponseEntity<SuccessResponse> star(String messageId) {
    starMessage.star(caller.user(), messageId);
    return done();
  }

  ResponseEntity<SuccessResponse> unstar(String messageId) {
    starMessage.unstar(caller.user(), messageId);
    return done();
  }

  ResponseEntity<SuccessResponse> follow(String messageId) {
    followThread.follow(caller.user(), messageId);
    return done();
  }

  ResponseEntity<SuccessResponse> unfollow(String messageId) {
    followThread.unfollow(caller.user(), messageId);
    return done();
  }

  ResponseEntity<SuccessResponse> report(ReportMessageRequest request) {
    reportMessage.report(caller.user(), request.getMessageId(), request.getDescription());
    return done();
  }

  /** Without a word about it, {@code ignore} means yes. */
  ResponseEntity<SuccessResponse> ignore(String roomId, String userId, Boolean ignore) {
    ignoreUser.ignore(caller.user(), roomId, userId, !Boolean.FALSE.equals(ignore));
    return done();
  }

  ResponseEntity<ReadReceiptsResponse> receipts(String messageId) {
    return Wire.ok(
        new ReadReceiptsResponse()
            .receipts(wire.convertAll(listReceipts.of(caller.user(), messageId), ReadReceipt.class))
            .success(true));
  }

  private static ResponseEntity<SuccessResponse> done() {
    return Wire.ok(new SuccessResponse().success(true));
  }
}
