package dev.gantry.server.moderation;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.MessageReport;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.user.User;
import dev.gantry.server.user.UserRef;
import dev.gantry.server.user.UserStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What was reported and nobody has dismissed. Every call refuses callers without {@code
 * view-moderation-console} with a 403; who has it sees reported messages of rooms that he is not
 * in, as in Rocket.Chat.
 */
public final class ListReports {

  private static final String PERMISSION = "view-moderation-console";

  private final ReportLists lists;
  private final UserStore users;
  private final Permissions permissions;
  private final Clock clock;

  public ListReports(ReportLists lists, UserStore users, Permissions permissions, Clock clock) {
    this.lists = lists;
    this.users = users;
    this.permissions = permissions;
    this.clock = clock;
  }

  /**
   * {@code moderation.reportsByUsers}.
   *
   * @param after null for all
   * @param before null for now
   * @param selector see {@link ReportLists}; may be null
   */
  public Page<ReportedUser> byUsers(
      User caller, Instant after, Instant before, String selector, PageRequest page) {
    permissions.require(caller, PERMISSION);
    ReportSpan span =
        new ReportSpan(
            after == null ? Instant.EPOCH : after, before == null ? clock.instant() : before);
    Page<ReportedAuthor> authors = lists.authors(span, orEmpty(selector), page);
    return new Page<>(
        authors.items().stream().map(this::shown).toList(), authors.offset(), authors.total());
  }

  /**
   * {@code moderation.user.reportedMessages}: reports, of which several may be about one message.
   *
   * @param text a part of the message's text; may be null
   */
  public Page<MessageReport> ofUser(User caller, String userId, String text, PageRequest page) {
    permissions.require(caller, PERMISSION);
    return lists.ofAuthor(userId, orEmpty(text), page);
  }

  /** The reported user, as long as there is such an account. */
  public Optional<UserRef> user(User caller, String userId) {
    permissions.require(caller, PERMISSION);
    return users.findById(userId).map(User::ref);
  }

  /**
   * {@code moderation.reports}.
   *
   * @param selector see {@link ReportLists}; may be null
   */
  public Page<MessageReport> ofMessage(
      User caller, String messageId, String selector, PageRequest page) {
    permissions.require(caller, PERMISSION);
    return lists.ofMessage(messageId, orEmpty(selector), page);
  }

  private ReportedUser shown(ReportedAuthor reported) {
    MessageReport newest = reported.newest();
    UserRef author = newest.message().author();
    return new ReportedUser(
        author.id(),
        author.username(),
        author.name(),
        newest.message().text(),
        newest.message().id(),
        newest.createdAt(),
        reported.rooms(),
        reported.reports(),
        users.findById(author.id()).isEmpty());
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
