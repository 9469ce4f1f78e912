package dev.gantry.server.export;

/** The server stops while it writes an export. */
final class InterruptedExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InterruptedExportException() {
    super("the server stops", null, false, false);
  }
}
