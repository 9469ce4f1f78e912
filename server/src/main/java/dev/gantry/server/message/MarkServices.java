package dev.gantry.server.message;

/** Puts the services together by which readers mark messages. Each is safe for many threads. */
public final class MarkServices {

  private final MessageDependencies given;
  private final StoredMessages stored;
  private final LatestMessages latest;
  private final PinRights pinRights;
  private final PinNotice pinNotice;
  private final RoomReading reading;
  private final MessageForReader forReader;

  MarkServices(
      MessageDependencies given,
      StoredMessages stored,
      LastMessageMirror lastMessage,
      QuoteAttachment quoteAttachment,
      RoomReading reading,
      MessageForReader forReader) {
    this.given = given;
    this.stored = stored;
    this.latest = new LatestMessages(given.messages(), lastMessage, given.clock());
    this.pinRights =
        new PinRights(given.settings(), given.rooms(), given.permissions(), given.access());
    this.pinNotice = new PinNotice(given.messages(), given.rooms(), quoteAttachment, given.ids());
    this.reading = reading;
    this.forReader = forReader;
  }

  /** {@code chat.pinMessage}. */
  public PinMessage pinMessage() {
    return new PinMessage(stored, latest, pinRights, pinNotice, forReader, given.unit());
  }

  /** {@code chat.unPinMessage}. */
  public UnpinMessage unpinMessage() {
    return new UnpinMessage(stored, latest, pinRights, given.subscriptions(), given.unit());
  }

  /** {@code chat.starMessage} and {@code chat.unStarMessage}. */
  public StarMessage starMessage() {
    return new StarMessage(
        stored,
        latest,
        given.rooms(),
        given.access(),
        given.subscriptions(),
        given.settings(),
        given.unit());
  }

  /** {@code chat.followMessage} and {@code chat.unfollowMessage}. */
  public FollowThread followThread() {
    return new FollowThread(
        given.messages(),
        latest,
        given.access(),
        given.subscriptions(),
        given.settings(),
        given.unit());
  }

  /** {@code subscriptions.read} and {@code subscriptions.unread}. */
  public MarkRoom markRoom() {
    return new MarkRoom(
        given.messages(),
        given.rooms(),
        given.access(),
        given.subscriptions(),
        reading,
        given.unit(),
        given.clock());
  }

  /** {@code chat.getMessageReadReceipts}. */
  public ListReadReceipts listReadReceipts() {
    return new ListReadReceipts(
        given.messages(), given.readReceipts(), given.rooms(), given.access(), given.settings());
  }

  /** {@code chat.reportMessage}. */
  public ReportMessage reportMessage() {
    return new ReportMessage(
        given.messages(),
        given.reports(),
        given.rooms(),
        given.access(),
        given.unit(),
        given.ids(),
        given.clock());
  }
}
