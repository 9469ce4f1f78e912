package dev.gantry.server.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the records of files made for users are kept. Writes belong into a {@link
 * dev.gantry.server.core.UnitOfWork}.
 */
public interface UserDataFileStore {

  /** The file with this id. */
  Optional<UserDataFile> findById(String id);

  /** Stores the record of a file that is complete. */
  void insert(UserDataFile file);

  /** The files made before a moment. */
  List<UserDataFile> olderThan(Instant moment);

  /** The files of a user without the newest ones, of which there are as many as are kept. */
  List<UserDataFile> allButNewest(String userId, int kept);

  /** Removes a record; nothing happens where there is none. */
  void delete(String id);
}
