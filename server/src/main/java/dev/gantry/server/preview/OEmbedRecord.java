package dev.gantry.server.preview;

import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer of an oEmbed endpoint, as meta data {@code oembed...}. */
final class OEmbedRecord {

  // Scripts and handlers stay behind; a frame is what players are shown in.
  private static final Safelist HTML =
      Safelist.none()
          .addTags("iframe", "blockquote", "p", "a", "br")
          .addAttributes("a", "href")
          .addAttributes("iframe", "src", "width", "height", "frameborder", "scrolling", "title")
          .addAttributes("iframe", "allow", "allowfullscreen")
          .addProtocols("a", "href", "http", "https")
          .addProtocols("iframe", "src", "http", "https");

  private final JsonNode json;
  private final String address;

  private OEmbedRecord(JsonNode json, String address) {
    this.json = json;
    this.address = address;
  }

  /**
   * Reads the record.
   *
   * @throws IOException where the page is none
   */
  static OEmbedRecord read(FetchedPage page, JsonMapper mapper) throws IOException {
    try {
      JsonNode json = page.isJson() ? mapper.readTree(page.body()) : mapper.nullNode();
      if (json.isObject()) {
        return new OEmbedRecord(json, page.address().uri().toString());
      }
      throw new IOException("the endpoint answers no oEmbed record");
    } catch (JacksonException e) {
      throw new IOException("the endpoint answers no oEmbed record", e);
    }
  }

  /**
   * Adds what the record says.
   *
   * @param url the link itself
   */
  void addTo(Meta meta, String url) {
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      JsonNode value = entry.getValue();
      if (entry.getKey().equals("html")) {
        meta.addHtml("oembedHtml", player(value.asString("")));
      } else if (value.isString() || value.isNumber()) {
        meta.add("oembed" + capital(MetaName.camelCase(entry.getKey())), value.asString());
      }
    }
    meta.add("oembedUrl", url);
  }

  /** The frame in the size that Rocket.Chat shows players in. */
  private String player(String html) {
    Document.OutputSettings asIs = new Document.OutputSettings().prettyPrint(false);
    return Jsoup.clean(html, address, HTML, asIs)
        .replaceFirst("<iframe", "<iframe style=\"max-width: 100%;width:400px;height:225px\"");
  }

  private static String capital(String name) {
    return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
