package dev.gantry.server.message;

import dev.gantry.server.core.DomainJson;
import tools.jackson.databind.json.JsonMapper;

/** Puts the services of this package together. Each is safe for many threads. */
public final class MessageServices {

  private final MessageDependencies given;
  private final TextScanner scanner;
  private final MessageForReader forReader;
  private final CustomFieldRules customFields;
  private final ContentRules content;
  private final MessageSize size;
  private final LastMessageMirror lastMessage;
  private final MessageHistory history;
  private final ThreadReplies threads;
  private final DiscussionCounters discussions;
  private final RoomReading reading;
  private final NewMessages newMessages;
  private final SavePipeline pipeline;
  private final StoredMessages stored;
  private final TimeLimit timeLimit;
  private final QuoteAttachment quoteAttachment;

  public MessageServices(MessageDependencies given) {
    JsonMapper mapper = DomainJson.mapper();
    MessageJson json = new MessageJson(mapper);
    this.given = given;
    this.scanner = new TextScanner(given.settings());
    this.forReader = new MessageForReader(given.settings(), given.users());
    this.customFields = new CustomFieldRules(given.settings(), mapper);
    this.content = new ContentRules(given.permissions(), new AttachmentRules(), customFields);
    this.size = new MessageSize(given.settings());
    this.lastMessage =
        new LastMessageMirror(given.rooms(), given.messages(), given.settings(), json);
    this.history = new MessageHistory(given.messages(), given.ids());
    this.threads = new ThreadReplies(given.messages(), given.subscriptions());
    this.discussions =
        new DiscussionCounters(
            given.rooms(),
            given.messages(),
            new LatestMessages(given.messages(), lastMessage, given.clock()));
    this.reading =
        new RoomReading(
            given.subscriptions(),
            given.messages(),
            given.readReceipts(),
            lastMessage,
            given.settings());
    this.newMessages = newMessages();
    this.quoteAttachment = new QuoteAttachment(given.settings(), json);
    this.pipeline = pipeline();
    this.stored = new StoredMessages(given.messages());
    this.timeLimit = new TimeLimit(given.permissions(), given.clock());
  }

  /** {@code chat.sendMessage}. */
  public SendMessage sendMessage() {
    return new SendMessage(
        new SendChecks(given.settings(), size, given.clock()),
        new ThreadRoots(given.messages()),
        given.access(),
        content,
        pipeline,
        newMessages,
        given.unit(),
        given.afterSave(),
        forReader);
  }

  /** {@code chat.postMessage}. */
  public PostMessage postMessage() {
    return new PostMessage(
        size,
        new PostTargets(
            given.rooms(),
            given.users(),
            given.subscriptions(),
            given.access(),
            given.directRooms(),
            given.joining()),
        new ThreadRoots(given.messages()),
        content,
        pipeline,
        newMessages,
        given.unit(),
        given.afterSave(),
        forReader,
        given.clock());
  }

  /** {@code chat.getMessage}. */
  public ReadMessage readMessage() {
    return new ReadMessage(given.messages(), given.access(), forReader);
  }

  /** {@code chat.update}. */
  public UpdateMessage updateMessage() {
    return new UpdateMessage(
        stored,
        new EditRights(given.permissions(), given.settings(), timeLimit),
        given.access(),
        customFields,
        size,
        pipeline,
        given.messages(),
        history,
        lastMessage,
        given.settings(),
        given.unit(),
        given.afterSave(),
        forReader,
        given.clock());
  }

  /** {@code chat.delete}. */
  public DeleteMessage deleteMessage() {
    return new DeleteMessage(
        stored,
        given.users(),
        given.permissions(),
        new DeleteRights(
            given.permissions(), given.settings(), given.rooms(), given.access(), timeLimit),
        new Deletion(
            given.messages(),
            given.readReceipts(),
            given.files(),
            given.rooms(),
            given.roomRemoval(),
            discussions,
            threads,
            history,
            lastMessage,
            given.settings()),
        given.unit(),
        given.clock());
  }

  /** {@code chat.react}. */
  public ReactToMessage reactToMessage() {
    return new ReactToMessage(
        stored,
        given.emojis(),
        given.rooms(),
        given.access(),
        given.messages(),
        lastMessage,
        given.unit(),
        given.clock());
  }

  /** What readers put on messages: pins, stars, followers, reports. */
  public MarkServices marks() {
    return new MarkServices(given, stored, lastMessage, quoteAttachment, reading, forReader);
  }

  /** The messages that a new discussion starts with. */
  public DiscussionNotice discussionNotice() {
    return new DiscussionNotice(
        given.messages(), given.rooms(), quoteAttachment, given.settings(), given.ids());
  }

  /** Messages as one reader sees them, for every operation that answers with messages. */
  public MessageForReader forReader() {
    return forReader;
  }

  private NewMessages newMessages() {
    return new NewMessages(
        given.messages(),
        given.rooms(),
        lastMessage,
        new UnreadCounters(given.subscriptions(), given.settings()),
        threads,
        reading,
        discussions,
        given.ids(),
        given.clock());
  }

  private SavePipeline pipeline() {
    return new SavePipeline(
        new FindUrls(scanner, given.settings()),
        new FindMentions(scanner, given.users(), given.rooms()),
        new CensorBadWords(given.settings()),
        new ParseMarkup(scanner),
        new QuoteLinkedMessages(
            given.messages(), given.rooms(), given.access(), given.settings(), quoteAttachment),
        new CheckGroupMentions(given.rooms(), given.permissions(), given.settings()));
  }
}
