package dev.gantry.server.http.delegate;

import dev.gantry.api.ModerationApiDelegate;
import dev.gantry.api.model.DismissReportsRequest;
import dev.gantry.api.model.Report;
import dev.gantry.api.model.ReportPage;
import dev.gantry.api.model.ReportedMessage;
import dev.gantry.api.model.ReportedMessagePage;
import dev.gantry.api.model.ReportedUser;
import dev.gantry.api.model.ReportedUserPage;
import dev.gantry.api.model.SuccessResponse;
import dev.gantry.api.model.UserRef;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.Page;
import dev.gantry.server.http.paging.DateParameter;
import dev.gantry.server.http.paging.Paging;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.moderation.DismissReports;
import dev.gantry.server.moderation.ListReports;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;

/** moderation.*: what was reported about messages. */
final class ModerationDelegate implements ModerationApiDelegate {

  private final ListReports listReports;
  private final DismissReports dismissReports;
  private final Paging paging;
  private final CurrentCaller caller;
  private final Wire wire;

  ModerationDelegate(
      ListReports listReports,
      DismissReports dismissReports,
      Paging paging,
      CurrentCaller caller,
      Wire wire) {
    this.listReports = listReports;
    this.dismissReports = dismissReports;
    this.paging = paging;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<ReportedUserPage> listReportedUsers(
      String oldest, String latest, String selector, Integer offset, Integer count, String sort) {
    var page =
        listReports.byUsers(
            caller.user(), date(oldest), date(latest), selector, paging.page(offset, count, sort));
    return Wire.ok(
        new ReportedUserPage()
            .reports(wire.convertAll(page.items(), ReportedUser.class))
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }

  @Override
  public ResponseEntity<ReportedMessagePage> listReportedMessages(
      String userId, String selector, Integer offset, Integer count, String sort) {
    Page<MessageReport> page =
        listReports.ofUser(caller.user(), userId, selector, paging.page(offset, count, sort));
    Map<String, MessageReport> byMessage = new LinkedHashMap<>();
    page.items().forEach(report -> byMessage.putIfAbsent(report.message().id(), report));
    return Wire.ok(
        new ReportedMessagePage()
            .user(
                listReports
                    .user(caller.user(), userId)
                    .map(user -> wire.convert(user, UserRef.class))
                    .orElse(null))
            .messages(byMessage.values().stream().map(this::message).toList())
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }

  @Override
  public ResponseEntity<ReportPage> listReports(
      String msgId, String selector, Integer offset, Integer count, String sort) {
    Page<MessageReport> page =
        listReports.ofMessage(caller.user(), msgId, selector, paging.page(offset, count, sort));
    return Wire.ok(
        new ReportPage()
            .reports(page.items().stream().map(this::report).toList())
            .count(page.items().size())
            .offset(page.offset())
            .total(Math.toIntExact(page.total()))
            .success(true));
  }

  @Override
  public ResponseEntity<SuccessResponse> dismissReports(DismissReportsRequest request) {
    dismissReports.dismiss(
        caller.user(),
        request.getUserId(),
        request.getMsgId(),
        request.getReason(),
        request.getAction());
    return Wire.ok(new SuccessResponse().success(true));
  }

  private ReportedMessage message(MessageReport report) {
    Map<String, Object> fields = wire.open(report);
    fields.keySet().retainAll(Set.of("_id", "message", "room", "ts"));
    return wire.convert(fields, ReportedMessage.class);
  }

  private Report report(MessageReport report) {
    Map<String, Object> fields = wire.open(report);
    fields.keySet().remove("message");
    return wire.convert(fields, Report.class);
  }

  private static Instant date(String text) {
    return text == null || text.isBlank()
        ? null
        : DateParameter.parse(
            text, ApiException.coded("invalid-params", "must match format \"date\""));
  }
}
