package dev.gantry.server.export;

import dev.gantry.server.export.transcript.AttachedFile;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that go along with a message. */
public final class AttachedFiles {

  private final FileStore files;

  public AttachedFiles(FileStore files) {
    this.files = files;
  }

  /** Those that are there and belong to its room: a message can name any file. */
  List<AttachedFile> of(Message message) {
    return references(message)
        .map(reference -> reference.get("_id"))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .distinct()
        .flatMap(id -> files.findById(id).stream())
        .filter(file -> file.roomId().equals(message.roomId()))
        .map(AttachedFiles::attached)
        .toList();
  }

  private static Stream<Map<String, Object>> references(Message message) {
    if (message.files() != null) {
      return message.files().stream().filter(Objects::nonNull);
    }
    return Stream.ofNullable(message.file());
  }

  private static AttachedFile attached(UploadedFile file) {
    return new AttachedFile(file.id(), file.name(), file.type(), AssetPath.of(file));
  }
}
