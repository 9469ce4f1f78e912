package dev.gantry.server.store;

/**
 * The workspace cannot be kept where it should be, for a reason that the one who started the server
 * can act on. The message names the place, without any password, and is meant to be shown without a
 * stack trace.
 */
public class StorageUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param message the place and the reason, a sentence
   * @param remedy what may help, a sentence
   */
  public StorageUnavailableException(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** What the one who started the server may do. */
  public final String remedy() {
    return remedy;
  }
}
