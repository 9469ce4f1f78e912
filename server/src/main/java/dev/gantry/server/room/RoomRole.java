package dev.gantry.server.room;

/** The roles that are held in one room. */
public enum RoomRole {
  OWNER("owner", "an owner", "Owner"),
  MODERATOR("moderator", "a moderator", "Moderator"),
  LEADER("leader", "a leader", "Leader");

  private final String id;
  private final String withArticle;
  private final String inMethodNames;

  RoomRole(String id, String withArticle, String inMethodNames) {
    this.id = id;
    this.withArticle = withArticle;
    this.inMethodNames = inMethodNames;
  }

  /** Role id, as in a subscription's {@code roles}. */
  public String id() {
    return id;
  }

  String permission() {
    return "set-" + id;
  }

  String withArticle() {
    return withArticle;
  }

  String addMethod() {
    return "addRoom" + inMethodNames;
  }

  String removeMethod() {
    return "removeRoom" + inMethodNames;
  }
}
