package dev.gantry.server.preview;

import java.net.UnknownHostException;

/** A link that this server does not follow. To who asked, the host looks as if it did not exist. */
final class RefusedLinkException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  RefusedLinkException(String reason) {
    super(reason);
  }
}
