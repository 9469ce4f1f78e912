package dev.gantry.server.http.method;

/** The parameters of a call are not what its method takes. */
final class BadParametersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadParametersException() {
    super("the parameters do not match", null, false, false);
  }
}
