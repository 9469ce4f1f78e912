package dev.gantry.server.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself in its head. */
final class HtmlPage {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  private final WebAddress address;
  private final Document document;

  private HtmlPage(WebAddress address, Document document) {
    this.address = address;
    this.document = document;
  }

  /** Reads the page in the character set of its header, else in the one that it names itself. */
  static HtmlPage read(FetchedPage page) throws IOException {
    Document document =
        Jsoup.parse(
            new ByteArrayInputStream(page.body()),
            charset(page.contentType()),
            page.address().uri().toString());
    return new HtmlPage(page.address(), document);
  }

  void addTo(Meta meta) {
    meta.add("pageTitle", document.title());
    for (Element element : document.select("meta[content]")) {
      String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
      String key = MetaName.camelCase(name);
      // Only an oEmbed endpoint speaks of these.
      if (!key.startsWith("oembed")) {
        meta.add(key, element.attr("content"));
      }
    }
  }

  /** Where the page says that its oEmbed record is; empty where it is not to be followed. */
  Optional<WebAddress> oEmbedLink() {
    Element link =
        document.selectFirst("link[rel~=(?i)alternate][type=application/json+oembed][href]");
    if (link == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(address.resolve(link.attr("href").strip()));
    } catch (RefusedLinkException e) {
      return Optional.empty();
    }
  }

  /** The header's character set; null, for the parser to find out, where it is unknown. */
  private static String charset(String contentType) {
    Matcher charset = CHARSET.matcher(contentType);
    try {
      return charset.find() && Charset.isSupported(charset.group(1)) ? charset.group(1) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
