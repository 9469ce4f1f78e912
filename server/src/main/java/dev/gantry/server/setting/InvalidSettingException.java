package dev.gantry.server.setting;

/** A setting that was given at start and has no possible value. */
public final class InvalidSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidSettingException(String message) {
    super(message);
  }
}
