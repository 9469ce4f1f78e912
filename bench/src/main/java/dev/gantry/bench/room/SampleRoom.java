package dev.gantry.bench.room;

import dev.gantry.bench.peer.SampleText;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.file.UploadedFileBuilder;
import dev.gantry.server.markup.MarkupOptions;
import dev.gantry.server.markup.MessageMarkup;
import dev.gantry.server.message.Mention;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.user.UserRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The messages of one room by their numbers. 2 % are pinned, 2.5 % starred by ada, 3 % mention her,
 * 1 % begin a thread, 1 % announce a discussion, 1 % are system messages that the workspace hides;
 * a quarter are replies of one thread. One in a hundred has a word that no other has, and 20 have
 * one of their own, however large the room is.
 */
record SampleRoom(String id, int size) {

  /** A word that {@link #RARE_MESSAGES} messages have. */
  static final String RARE = "zebra";

  static final int RARE_MESSAGES = 20;

  /** A word that one message in a hundred has. */
  static final String UNCOMMON = "walrus";

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final UserRef ADA = new UserRef("ada-id", "ada", "Ada Lovelace");
  private static final List<Object> TREE =
      List.copyOf(new MessageMarkup(MarkupOptions.defaults()).parseToJson(SampleText.MESSAGE));

  Instant at(int number) {
    return START.plus(Duration.ofSeconds(number));
  }

  Message message(int number) {
    MessageBuilder message =
        MessageBuilder.builder(plain("m" + number, number))
            .text(SampleText.MESSAGE + uncommon(number) + rare(number));
    if (number % 50 == 0) {
      message.pinned(true).pinnedAt(at(number)).pinnedBy(ADA);
    }
    if (number % 40 == 1) {
      message.starred(List.of(Map.of("_id", "ada-id")));
    }
    if (number % 33 == 2) {
      message.mentions(List.of(new Mention("ada-id", "ada", "Ada Lovelace", "user")));
    }
    return roleOf(number, message).build();
  }

  private MessageBuilder roleOf(int number, MessageBuilder message) {
    if (number % 4 == 3) {
      return message.threadId(thread());
    }
    return switch (number % 100) {
      case 4 -> message.threadCount(1).threadLastAt(at(number)).followers(List.of("ada-id"));
      case 5 -> message.systemType("au");
      case 6 -> message.discussionRoomId(id + "-discussion" + number).discussionCount(0);
      default -> message;
    };
  }

  /** The message that was removed when another was written. */
  Message removed(int number) {
    return plain("removed" + number, number);
  }

  UploadedFile file(int number) {
    return UploadedFileBuilder.builder()
        .id(id + "-f" + number)
        .name("file %07d.txt".formatted(number))
        .type("text/plain")
        .size(1)
        .roomId(id)
        .userId("ada-id")
        .complete(true)
        .uploadedAt(at(number))
        .updatedAt(at(number))
        .other(Map.of())
        .build();
  }

  /** Id of the root that the replies belong to. */
  String thread() {
    return id + "-m4";
  }

  private static String uncommon(int number) {
    return number % 100 == 50 ? " " + UNCOMMON : "";
  }

  private String rare(int number) {
    return number % (size / RARE_MESSAGES) == 0 ? " " + RARE : "";
  }

  private Message plain(String suffix, int number) {
    return MessageBuilder.builder()
        .id(id + "-" + suffix)
        .roomId(id)
        .createdAt(at(number))
        .text(SampleText.MESSAGE)
        .author(ADA)
        .mentions(List.of())
        .channels(List.of())
        .urls(List.of())
        .markup(TREE)
        .updatedAt(at(number))
        .other(Map.of())
        .build();
  }
}
