package dev.gantry.server.export;

/** Another server has taken the export over, since this one did not get on with it for too long. */
final class LostClaimException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LostClaimException() {
    super("another server has taken the export over", null, false, false);
  }
}
