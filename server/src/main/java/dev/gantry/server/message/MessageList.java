package dev.gantry.server.message;

/**
 * One list of messages that can be paged.
 *
 * @param owner whose list it is within the room, such as a user's or a thread's id; empty where the
 *     room has one list of the kind
 */
public record MessageList(Kind kind, String roomId, String owner) {

  /** What a list holds and how it is ordered. */
  public enum Kind {
    /** Everything in the room that is not hidden. */
    HISTORY("ts", false),
    /** The order is that of the contract's example, and of Rocket.Chat before 8: oldest first. */
    PINNED("ts", true),
    STARRED("ts", false),
    /** Messages that mention the user by name; {@code @all} and {@code @here} do not count. */
    MENTIONED("ts", false),
    DISCUSSIONS("ts", false),
    /** Roots with a count of replies, be it 0, by their newest reply. */
    THREADS("tlm", false),
    /** The root is not among them, hidden replies are. */
    REPLIES("ts", true),
    /** Replies that stand in their thread alone, whatever they are besides. */
    THREAD_ONLY("ts", false),
    /** System messages of one type, without those that stand in a thread alone. */
    SYSTEM("ts", false),
    /** System messages of one type that stand in a thread alone. */
    SYSTEM_IN_THREADS("ts", false),
    /** Messages in the trash, not those that left a marker or are hidden. */
    REMOVED("_deletedAt", true);

    private final String orderedBy;
    private final boolean ascending;

    Kind(String orderedBy, boolean ascending) {
      this.orderedBy = orderedBy;
      this.ascending = ascending;
    }

    /** JSON name of the time by which such a list is kept in order. */
    public String orderedBy() {
      return orderedBy;
    }

    /** Whether a page without a sort begins with the oldest. */
    public boolean ascending() {
      return ascending;
    }
  }

  /** A room's messages. */
  public static MessageList history(String roomId) {
    return new MessageList(Kind.HISTORY, roomId, "");
  }

  /** A room's pinned messages. */
  public static MessageList pinned(String roomId) {
    return new MessageList(Kind.PINNED, roomId, "");
  }

  /** A room's messages that a user starred. */
  public static MessageList starred(String roomId, String userId) {
    return new MessageList(Kind.STARRED, roomId, userId);
  }

  /** A room's messages that mention a user. */
  public static MessageList mentioned(String roomId, String userId) {
    return new MessageList(Kind.MENTIONED, roomId, userId);
  }

  /** A room's messages that announce discussions. */
  public static MessageList discussions(String roomId) {
    return new MessageList(Kind.DISCUSSIONS, roomId, "");
  }

  /** The roots of a room's threads. */
  public static MessageList threads(String roomId) {
    return new MessageList(Kind.THREADS, roomId, "");
  }

  /** A thread's replies in the room of its root. */
  public static MessageList replies(String roomId, String threadId) {
    return new MessageList(Kind.REPLIES, roomId, threadId);
  }

  /** A room's replies that stand in their thread alone. */
  public static MessageList threadOnly(String roomId) {
    return new MessageList(Kind.THREAD_ONLY, roomId, "");
  }

  /** System messages of a type that stand in the room itself. */
  public static MessageList system(String roomId, String type) {
    return new MessageList(Kind.SYSTEM, roomId, type);
  }

  /** System messages of a type that stand in threads alone. */
  public static MessageList systemInThreads(String roomId, String type) {
    return new MessageList(Kind.SYSTEM_IN_THREADS, roomId, type);
  }

  /** What was removed from a room. */
  public static MessageList removed(String roomId) {
    return new MessageList(Kind.REMOVED, roomId, "");
  }
}
