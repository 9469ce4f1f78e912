package dev.gantry.contract.tests.server;

import java.util.Locale;

/** An answer as it came over the wire. */
public record ServerAnswer(int status, String contentType, String body) {

  /** The same with the plain media type, without parameters such as the charset. */
  ServerAnswer withoutParameters() {
    var mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return new ServerAnswer(status, mediaType, body);
  }
}
