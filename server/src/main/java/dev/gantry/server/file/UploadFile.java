package dev.gantry.server.file;

import dev.gantry.server.core.ApiException;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.SendMessage;
import dev.gantry.server.message.SendMessageCommand;
import dev.gantry.server.message.SendMessageCommandBuilder;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes a file in and sends it as a message: {@code rooms.upload}. */
public final class UploadFile {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final UploadRules rules;
  private final FileStore files;
  private final FileContents contents;
  private final FileRemoval removal;
  private final UploadTime time;
  private final SendMessage sendMessage;
  private final Settings settings;
  private final IdGenerator ids;
  private final Clock clock;
  private final JsonMapper mapper = DomainJson.mapper();

  public UploadFile(
      UploadRules rules,
      FileStore files,
      FileContents contents,
      FileRemoval removal,
      UploadTime time,
      SendMessage sendMessage,
      Settings settings,
      IdGenerator ids,
      Clock clock) {
    this.rules = rules;
    this.files = files;
    this.contents = contents;
    this.removal = removal;
    this.time = time;
    this.sendMessage = sendMessage;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores the file, then its message, and returns the message as its author sees it. Once it
   * returns both are durable; where it throws there is neither.
   *
   * @throws ApiException as {@link UploadRules#requireAllowed}; {@code error-file-too-large};
   *     {@code error-invalid-file-type}; {@code error-message-size-exceeded} for the description;
   *     plain {@code Custom fields not enabled} and {@code Invalid custom fields}; else as {@link
   *     SendMessage#send}
   */
  public Message upload(User caller, FileUpload upload) {
    rules.requireAllowed(caller, upload.roomId(), upload.size());
    UploadedFile described = describe(caller, upload);
    rules.requireAccepted(described.size(), described.type());
    requireShort(upload.description());
    UploadedFile file = described.isPicture() ? withSize(described, upload) : described;
    SendMessageCommand command = message(upload, file);
    files.begin(file);
    try {
      return store(caller, upload, file, command);
    } catch (RuntimeException failure) {
      // What is complete has its message; only telling of it failed.
      if (files.findById(file.id()).isEmpty()) {
        removal.erase(file.id());
      }
      throw failure;
    }
  }

  private Message store(
      User caller, FileUpload upload, UploadedFile file, SendMessageCommand command) {
    try (InputStream bytes = upload.bytes().open()) {
      contents.write(file.id(), bytes);
    } catch (IOException e) {
      throw notStored();
    }
    // A reply is sent to the room of its thread, and the file goes where its message is.
    return sendMessage
        .send(caller, command, message -> complete(file, message.roomId()))
        .orElseThrow();
  }

  private UploadedFile describe(User caller, FileUpload upload) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean described = upload.description() != null && !upload.description().isEmpty();
    String type = FileType.of(upload.type());
    return UploadedFileBuilder.builder()
        .id(ids.newId())
        .name(FileName.of(upload.name()))
        .type(type)
        .size(upload.size())
        .roomId(upload.roomId())
        .userId(caller.id())
        .description(described ? upload.description() : null)
        .uploadedAt(now)
        .updatedAt(now)
        .other(Map.of("typeGroup", type.substring(0, type.indexOf('/'))))
        .build();
  }

  private static UploadedFile withSize(UploadedFile file, FileUpload upload) {
    try (InputStream bytes = upload.bytes().open()) {
      return PictureHeader.read(bytes)
          .map(
              header -> {
                Map<String, Object> keys = new LinkedHashMap<>(file.other());
                keys.put("identify", Map.of("format", header.format(), "size", header.size()));
                return UploadedFileBuilder.builder(file).other(keys).build();
              })
          .orElse(file);
    } catch (IOException e) {
      throw notStored();
    }
  }

  private void complete(UploadedFile file, String roomId) {
    if (!time.isLeft(file)) {
      throw notStored();
    }
    files.update(completed(file, roomId));
  }

  private UploadedFile completed(UploadedFile file, String roomId) {
    UploadedFile moved = UploadedFileBuilder.builder(file).roomId(roomId).build();
    return CompleteFile.keptIn(contents, CompleteFile.of(moved, settings.text("Site_Url")));
  }

  private SendMessageCommand message(FileUpload upload, UploadedFile file) {
    Map<String, Object> reference = FileAttachment.reference(file);
    return SendMessageCommandBuilder.builder()
        .roomId(upload.roomId())
        .text(upload.text())
        .threadId(upload.threadId())
        .file(reference)
        .files(List.of(reference))
        .attachments(List.of(FileAttachment.of(file)))
        .groupable(false)
        .customFields(customFields(upload.customFields()))
        .build();
  }

  private static ApiException notStored() {
    return ApiException.verbatim(
        500, "The file could not be stored [error-file-not-stored]", "error-file-not-stored");
  }

  private void requireShort(String description) {
    if (description != null && description.length() > settings.number("Message_MaxAllowedSize")) {
      throw ApiException.coded("error-message-size-exceeded", "");
    }
  }

  private Map<String, Object> customFields(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return mapper.readValue(text, OBJECT);
    } catch (JacksonException noObject) {
      throw ApiException.plain(
          settings.isOn("Message_CustomFields_Enabled")
              ? "Invalid custom fields"
              : "Custom fields not enabled");
    }
  }
}
