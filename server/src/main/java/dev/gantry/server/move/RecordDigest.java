package dev.gantry.server.move;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.gantry.server.core.DomainJson;
import dev.gantry.server.export.UserDataFile;
import dev.gantry.server.export.UserDataFileBuilder;
import dev.gantry.server.file.CompleteFile;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.file.UploadedFileBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checksum of a record: SHA-256 of its JSON with sorted keys, and of its bytes where it has
 * any. What says where these bytes lie is left out, since each storage decides on that.
 */
final class RecordDigest {

  private static final HashFunction SHA_256 = Hashing.sha256();
  private static final int BUFFER = 1 << 16;

  private final JsonMapper domain = DomainJson.mapper();
  private final JsonMapper sorted =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private final MoveEnd end;

  RecordDigest(MoveEnd end) {
    this.end = end;
  }

  HashCode of(Object moved) {
    try {
      if (moved instanceof UploadedFile file) {
        return withBytes(unplaced(file), end.contents().open(file.id()));
      }
      if (moved instanceof UserDataFile file) {
        return withBytes(
            UserDataFileBuilder.builder(file).store(null).location(null).build(),
            end.archives().open(file.location()));
      }
      return json(moved);
    } catch (IOException e) {
      throw new MoveException("The bytes of a file cannot be read: " + e.getMessage(), e);
    }
  }

  private static UploadedFile unplaced(UploadedFile file) {
    Map<String, Object> keys = new HashMap<>(file.other());
    keys.remove(CompleteFile.STORE);
    return UploadedFileBuilder.builder(file).other(keys).build();
  }

  private HashCode withBytes(Object moved, InputStream bytes) throws IOException {
    try (bytes) {
      var hasher = SHA_256.newHasher();
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        hasher.putBytes(buffer, 0, read);
      }
      return Hashing.combineOrdered(List.of(json(moved), hasher.hash()));
    }
  }

  private HashCode json(Object moved) {
    Object fields = domain.convertValue(moved, Object.class);
    return SHA_256.hashBytes(sorted.writeValueAsBytes(fields));
  }
}
