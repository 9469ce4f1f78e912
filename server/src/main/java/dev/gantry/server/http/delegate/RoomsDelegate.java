package dev.gantry.server.http.delegate;

import dev.gantry.api.RoomsApiDelegate;
import dev.gantry.api.model.CreateDiscussionRequest;
import dev.gantry.api.model.DiscussionResponse;
import dev.gantry.api.model.ExportRoomRequest;
import dev.gantry.api.model.ExportRoomResponse;
import dev.gantry.api.model.UploadFileResponse;
import dev.gantry.server.file.FileUpload;
import dev.gantry.server.file.UploadFile;
import dev.gantry.server.http.request.CurrentCaller;
import dev.gantry.server.room.Room;
import dev.gantry.server.thread.CreateDiscussion;
import dev.gantry.server.thread.NewDiscussion;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** rooms.*: what is done to a room of any kind. */
final class RoomsDelegate implements RoomsApiDelegate {

  private final CreateDiscussion createDiscussion;
  private final UploadFile uploadFile;
  private final ExportCalls exports;
  private final CurrentCaller caller;
  private final Wire wire;

  RoomsDelegate(
      CreateDiscussion createDiscussion,
      UploadFile uploadFile,
      ExportCalls exports,
      CurrentCaller caller,
      Wire wire) {
    this.createDiscussion = createDiscussion;
    this.uploadFile = uploadFile;
    this.exports = exports;
    this.caller = caller;
    this.wire = wire;
  }

  @Override
  public ResponseEntity<DiscussionResponse> createDiscussion(CreateDiscussionRequest request) {
    NewDiscussion wanted =
        new NewDiscussion(
            request.getPrid(),
            request.getPmid(),
            request.gettName(),
            request.getReply(),
            request.getUsers(),
            request.getEncrypted(),
            request.getTopic());
    Room discussion = createDiscussion.create(caller.user(), wanted);
    Map<String, Object> shown = wire.open(discussion);
    // Rocket.Chat's answer has the id under both names.
    shown.put("rid", discussion.id());
    return Wire.ok(
        new DiscussionResponse()
            .discussion(wire.convert(shown, dev.gantry.api.model.Room.class))
            .success(true));
  }

  @Override
  public ResponseEntity<UploadFileResponse> uploadFile(
      String rid,
      MultipartFile file,
      String msg,
      String description,
      String tmid,
      String customFields) {
    FileUpload upload =
        new FileUpload(
            rid,
            file.getOriginalFilename(),
            file.getContentType(),
            file.getSize(),
            file::getInputStream,
            msg,
            description,
            tmid,
            customFields);
    return Wire.ok(
        new UploadFileResponse()
            .message(Wire.message(uploadFile.upload(caller.user(), upload)))
            .success(true));
  }

  @Override
  public ResponseEntity<ExportRoomResponse> exportRoom(ExportRoomRequest request) {
    return exports.export(request);
  }
}
