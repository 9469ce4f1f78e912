package dev.gantry.server.preview;

import com.google.common.net.UrlEscapers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sites whose oEmbed record says more than their pages do. */
enum OEmbedProvider {
  YOUTUBE(
      "https://www.youtube.com/oembed?format=json&maxheight=200",
      "youtube.com",
      "www.youtube.com",
      "m.youtube.com",
      "youtu.be"),
  VIMEO("https://vimeo.com/api/oembed.json?maxheight=200", "vimeo.com", "www.vimeo.com"),
  SOUNDCLOUD(
      "https://soundcloud.com/oembed?format=json&maxheight=150",
      "soundcloud.com",
      "www.soundcloud.com"),
  SPOTIFY("https://open.spotify.com/oembed?format=json", "open.spotify.com", "play.spotify.com"),
  DAILYMOTION(
      "https://www.dailymotion.com/services/oembed?format=json&maxheight=200",
      "dailymotion.com",
      "www.dailymotion.com"),
  X(
      "https://publish.twitter.com/oembed?format=json",
      "twitter.com",
      "www.twitter.com",
      "x.com",
      "www.x.com");

  private final String endpoint;
  private final Set<String> hosts;

  OEmbedProvider(String endpoint, String... hosts) {
    this.endpoint = endpoint;
    this.hosts = Set.of(hosts);
  }

  /** Where the record of a link is, for a link to a page of one of these sites. */
  static Optional<WebAddress> record(WebAddress link) throws RefusedLinkException {
    for (OEmbedProvider provider : List.of(values())) {
      if (provider.hosts.contains(link.host()) && !link.target().equals("/")) {
        String url = UrlEscapers.urlFormParameterEscaper().escape(link.uri().toString());
        return Optional.of(WebAddress.parse(provider.endpoint + "&url=" + url));
      }
    }
    return Optional.empty();
  }
}
