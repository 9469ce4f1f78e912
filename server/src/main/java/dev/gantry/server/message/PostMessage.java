package dev.gantry.server.message;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.user.User;
import java.time.Clock;
import java.util.List;

/** Posts one message to one or more rooms and people: {@code chat.postMessage}. */
public final class PostMessage {

  private final MessageSize size;
  private final PostTargets targets;
  private final ThreadRoots threads;
  private final ContentRules content;
  private final SavePipeline pipeline;
  private final NewMessages newMessages;
  private final UnitOfWork unit;
  private final AfterSave afterSave;
  private final MessageForReader forReader;
  private final Clock clock;

  PostMessage(
      MessageSize size,
      PostTargets targets,
      ThreadRoots threads,
      ContentRules content,
      SavePipeline pipeline,
      NewMessages newMessages,
      UnitOfWork unit,
      AfterSave afterSave,
      MessageForReader forReader,
      Clock clock) {
    this.size = size;
    this.targets = targets;
    this.threads = threads;
    this.content = content;
    this.pipeline = pipeline;
    this.newMessages = newMessages;
    this.unit = unit;
    this.afterSave = afterSave;
    this.forReader = forReader;
    this.clock = clock;
  }

  /**
   * Posts to every target, or to none where one is refused. A public channel is joined, a direct
   * room opened where there is none.
   *
   * @return the outcome for the first target
   * @throws ApiException plain {@code error-message-size-exceeded}; {@code invalid-channel} for a
   *     target that is nothing; plain {@code unknown-error} for an empty list of targets; else as
   *     {@link SendMessage#send}
   */
  public PostedMessage post(User caller, PostMessageCommand command) {
    requireSize(command);
    if (command.targets() == null) {
      throw PostTargets.invalid();
    }
    List<Posting> postings =
        command.targets().stream().distinct().map(name -> prepare(caller, command, name)).toList();
    if (postings.isEmpty()) {
      throw ApiException.plain("unknown-error");
    }
    List<Message> stored =
        unit.write(() -> postings.stream().map(posting -> store(caller, posting)).toList());
    stored.forEach(afterSave::saved);
    return new PostedMessage(
        clock.instant(), postings.get(0).target().name(), forReader.of(stored.get(0), caller));
  }

  private void requireSize(PostMessageCommand command) {
    boolean attachmentExceeds =
        command.attachments() != null
            && command.attachments().stream()
                .map(one -> JsonType.object(one).get("text"))
                .anyMatch(text -> text instanceof String given && size.exceeds(given));
    if (size.exceeds(command.text()) || attachmentExceeds) {
      throw ApiException.plain("error-message-size-exceeded");
    }
  }

  private Posting prepare(User caller, PostMessageCommand command, String name) {
    PostTarget target = targets.find(caller, name);
    Message draft = threads.resolveInRoom(PostDraft.of(command, caller, target.room()));
    content.check(draft, caller, target.room());
    return new Posting(
        target, pipeline.run(draft, new SaveContext(caller, target.room(), null, false)));
  }

  private Message store(User caller, Posting posting) {
    targets.open(caller, posting.target());
    // The id is new, so it cannot be taken.
    return newMessages.store(posting.message()).orElseThrow();
  }

  private record Posting(PostTarget target, Message message) {}
}
