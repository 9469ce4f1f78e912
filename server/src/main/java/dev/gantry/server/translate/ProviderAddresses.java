package dev.gantry.server.translate;

import java.net.URI;

/**
 * Where the providers answer that one cannot host oneself.
 *
 * @param deepL for keys of the paid service
 * @param deepLFree for keys of the free one
 */
public record ProviderAddresses(URI google, URI deepL, URI deepLFree, URI microsoft) {

  /** The services themselves. */
  public static final ProviderAddresses PUBLIC =
      new ProviderAddresses(
          URI.create("https://translation.googleapis.com"),
          URI.create("https://api.deepl.com"),
          URI.create("https://api-free.deepl.com"),
          URI.create("https://api.cognitive.microsofttranslator.com"));
}
