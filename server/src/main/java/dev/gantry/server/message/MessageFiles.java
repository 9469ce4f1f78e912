package dev.gantry.server.message;

/** The files that messages show, which go with them. Called inside a unit of work. */
public interface MessageFiles {

  /** For a server that keeps no files. */
  MessageFiles NONE =
      new MessageFiles() {
        @Override
        public void remove(Message message) {}

        @Override
        public void hide(Message message) {}

        @Override
        public void removeByRoom(String roomId) {}
      };

  /** Removes the files of a message for good. */
  void remove(Message message);

  /** Takes the files of a message that is kept as history out of sight. */
  void hide(Message message);

  /** Removes all files of a room for good. */
  void removeByRoom(String roomId);
}
