package dev.gantry.server.moderation;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes reports off the lists: {@code moderation.dismissReports}. */
public final class DismissReports {

  private final ReportLists lists;
  private final Permissions permissions;
  private final UnitOfWork unit;
  private final Clock clock;

  public DismissReports(ReportLists lists, Permissions permissions, UnitOfWork unit, Clock clock) {
    this.lists = lists;
    this.permissions = permissions;
    this.unit = unit;
    this.clock = clock;
  }

  /**
   * Dismisses the reports about a user's messages, or about one message; they are kept with who did
   * it and why.
   *
   * @param userId null or blank where a message is given
   * @param messageId null or blank where a user is given
   * @param reason null or blank for {@code No reason provided}
   * @param action what was done about them; null for {@code None}
   * @throws ApiException 403 without {@code manage-moderation-actions}; {@code invalid-params} for
   *     both at once; plain {@code no-reports-found} where there is nothing to dismiss
   */
  public void dismiss(User caller, String userId, String messageId, String reason, String action) {
    permissions.require(caller, "manage-moderation-actions");
    boolean ofUser = isGiven(userId);
    if (ofUser && isGiven(messageId)) {
      throw ApiException.coded("invalid-params", "must match exactly one schema in oneOf");
    }
    Dismissal dismissal =
        new Dismissal(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            caller.id(),
            isGiven(reason) ? reason : "No reason provided",
            action == null ? "None" : action);
    int dismissed =
        unit.write(
            () ->
                ofUser
                    ? lists.dismissOfAuthor(userId, dismissal)
                    : lists.dismissOfMessage(messageId, dismissal));
    if (dismissed == 0) {
      throw ApiException.plain("no-reports-found");
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }
}
