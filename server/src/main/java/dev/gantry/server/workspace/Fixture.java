package dev.gantry.server.workspace;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.server.file.UploadedFile;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.ReadReceipt;
import dev.gantry.server.room.Room;
import dev.gantry.server.room.Subscription;
import dev.gantry.server.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The entries of a fixture file, each complete in itself but not yet checked against others. */
record Fixture(
    List<Account> users,
    List<Place> rooms,
    List<Subscription> subscriptions,
    List<Message> messages,
    List<ReadReceipt> readReceipts,
    List<Report> reports,
    List<Upload> files,
    Map<String, Object> settings,
    Map<String, List<String>> permissions) {

  /** A user with secrets in plain text; both may be null. */
  record Account(User user, String password, String loginToken) {

    /** Leaves the secrets out, so that they cannot end up in a log line. */
    @Override
    public String toString() {
      return "Account[user=" + user.username() + "]";
    }
  }

  /**
   * What somebody reported about a message.
   *
   * @param userId who reported it
   */
  record Report(
      @JsonProperty("_id") String id,
      String messageId,
      String userId,
      String description,
      @JsonProperty("ts") Instant reportedAt) {}

  /**
   * A room.
   *
   * @param members usernames; empty where the file has subscriptions of its own
   * @param countsMessages whether {@code msgs} is to be counted, since the file does not give it
   * @param countsUsers whether {@code usersCount} is to be counted
   */
  record Place(Room room, List<String> members, boolean countsMessages, boolean countsUsers) {}

  /**
   * An uploaded file.
   *
   * @param content its text; null for as many zero bytes as it is large
   */
  record Upload(UploadedFile file, String content) {}
}
