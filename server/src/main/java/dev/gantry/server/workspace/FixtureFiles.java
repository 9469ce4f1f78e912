package dev.gantry.server.workspace;

import dev.gantry.server.file.CompleteFile;
import dev.gantry.server.file.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Stores the files of a fixture with their bytes. Used inside a unit of work. */
final class FixtureFiles {

  private static final int MOST_BLANKS = 100_000_000;

  private final FixtureStores stores;

  FixtureFiles(FixtureStores stores) {
    this.stores = stores;
  }

  void add(Fixture.Upload upload) {
    UploadedFile file = CompleteFile.keptIn(stores.contents(), upload.file());
    if (stores.files().findById(file.id()).isPresent()) {
      return;
    }
    if (stores.rooms().findById(file.roomId()).isEmpty()) {
      throw new FixtureException("there is no room \"" + file.roomId() + "\"");
    }
    if (stores.users().findById(file.userId()).isEmpty()) {
      throw new FixtureException("there is no user \"" + file.userId() + "\"");
    }
    stores.files().begin(file);
    try {
      stores.contents().write(file.id(), new ByteArrayInputStream(bytes(upload)));
    } catch (IOException e) {
      throw new FixtureException("cannot be stored (" + e.getClass().getSimpleName() + ")");
    } catch (IllegalArgumentException e) {
      throw new FixtureException("\"" + file.id() + "\" cannot be the id of a file");
    }
    stores.files().update(file);
  }

  private static byte[] bytes(Fixture.Upload upload) {
    if (upload.content() != null) {
      return upload.content().getBytes(StandardCharsets.UTF_8);
    }
    long size = upload.file().size();
    if (size < 0 || size > MOST_BLANKS) {
      throw new FixtureException("\"size\" must be from 0 to " + MOST_BLANKS);
    }
    return new byte[(int) size];
  }
}
