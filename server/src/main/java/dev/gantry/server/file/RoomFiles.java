package dev.gantry.server.file;

import dev.gantry.server.core.Page;
import dev.gantry.server.core.PageRequest;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.UserRef;
import dev.gantry.server.user.UserStore;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a room. Who may see it is checked before. */
public final class RoomFiles {

  private final FileStore files;
  private final UserStore users;

  public RoomFiles(FileStore files, UserStore users) {
    this.files = files;
    this.users = users;
  }

  /**
   * A page, by name unless the request says otherwise. Each file has its uploader, as the account
   * is now, under the further key {@code user}; without one where the account is gone.
   */
  public Page<UploadedFile> page(Room room, FileFilter filter, PageRequest request) {
    Page<UploadedFile> page = files.page(room.id(), filter, request);
    Map<String, Optional<UserRef>> uploaders = new HashMap<>();
    List<UploadedFile> items =
        page.items().stream()
            .map(file -> withUploader(file, uploaders.computeIfAbsent(file.userId(), this::find)))
            .toList();
    return new Page<>(items, page.offset(), page.total());
  }

  private Optional<UserRef> find(String userId) {
    return users.findById(userId).map(user -> user.ref());
  }

  private static UploadedFile withUploader(UploadedFile file, Optional<UserRef> uploader) {
    if (uploader.isEmpty()) {
      return file;
    }
    Map<String, Object> keys = new LinkedHashMap<>(file.other());
    keys.put("user", uploader.get());
    return UploadedFileBuilder.builder(file).other(keys).build();
  }
}
