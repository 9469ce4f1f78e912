package dev.gantry.server.export;

import dev.gantry.server.export.transcript.MailTranscript;
import dev.gantry.server.export.transcript.TranscriptTitle;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageStore;
import dev.gantry.server.room.Room;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Writes chosen messages of a room into the body of a mail, oldest first. */
final class MailedMessages {

  /** Mail servers commonly refuse what is larger. */
  private static final int MOST_BYTES = 10_000_000;

  private final MessageStore messages;

  MailedMessages(MessageStore messages) {
    this.messages = messages;
  }

  /**
   * Ids of another room's messages are passed over, and those of hidden ones, which nobody sees.
   *
   * @throws dev.gantry.server.core.ApiException where none is left, and where the mail becomes too
   *     large
   */
  MailTranscript write(Room room, List<String> ids, TranscriptTitle title) {
    try {
      MailTranscript mail = new MailTranscript(title);
      for (Found found : inOrder(room, ids)) {
        // Read again rather than kept: messages may be large.
        Optional<Message> message = find(room, found.id());
        if (message.isPresent()) {
          mail.add(message.get(), List.of());
        }
        if (mail.size() > MOST_BYTES) {
          throw ExportRefusals.mailNotSent("the mail would be larger than 10 MB");
        }
      }
      mail.finish();
      return mail;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Found> inOrder(Room room, List<String> ids) {
    List<Found> found =
        new LinkedHashSet<>(ids)
            .stream()
                .flatMap(id -> find(room, id).stream())
                .map(message -> new Found(message.id(), message.createdAt()))
                .sorted(Comparator.comparing(Found::createdAt))
                .toList();
    if (found.isEmpty()) {
      throw ExportRefusals.noSuchMessages();
    }
    return found;
  }

  private Optional<Message> find(Room room, String id) {
    return messages
        .findById(id)
        .filter(message -> room.id().equals(message.roomId()))
        .filter(message -> !Boolean.TRUE.equals(message.hidden()));
  }

  private record Found(String id, Instant createdAt) {}
}
