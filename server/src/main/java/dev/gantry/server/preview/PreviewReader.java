package dev.gantry.server.preview;

import dev.gantry.server.core.DomainJson;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Makes a preview of one link, with all requests that it takes. */
final class PreviewReader {

  private final PageFetcher fetcher;
  private final JsonMapper mapper = DomainJson.mapper();

  PreviewReader(PageFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Reads the page, or the oEmbed record of a site that is known for it.
   *
   * @throws RefusedLinkException where the link is not followed
   * @throws IOException where nothing was found in time
   */
  Preview read(String url, EmbedRules rules, Deadline deadline) throws IOException {
    WebAddress link = WebAddress.parse(url);
    rules.requireLink(link);
    Meta meta = new Meta();
    Optional<WebAddress> record = OEmbedProvider.record(link);
    FetchedPage page = fetcher.fetch(record.orElse(link), rules, deadline);
    if (record.isPresent()) {
      OEmbedRecord.read(page, mapper).addTo(meta, url);
    } else if (page.isHtml() && page.body().length > 0) {
      HtmlPage html = HtmlPage.read(page);
      html.addTo(meta);
      html.oEmbedLink().ifPresent(found -> addRecord(meta, url, found, rules, deadline));
    }
    return new Preview(meta.values(), page.headers());
  }

  /** Adds a record that the page points to; the page is worth a preview without it, too. */
  private void addRecord(
      Meta meta, String url, WebAddress record, EmbedRules rules, Deadline deadline) {
    try {
      OEmbedRecord.read(fetcher.fetch(record, rules, deadline), mapper).addTo(meta, url);
    } catch (IOException e) {
      // Refused or broken: nothing to add.
    }
  }
}
