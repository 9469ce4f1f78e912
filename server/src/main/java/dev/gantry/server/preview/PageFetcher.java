package dev.gantry.server.preview;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;

/** Gets what a link leads to, over any redirects, each of which is a link that is checked anew. */
final class PageFetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final int LONGEST_HEADER = 200;

  private final HttpClients clients;

  PageFetcher(HttpClients clients) {
    this.clients = clients;
  }

  /**
   * Gets the page.
   *
   * @throws RefusedLinkException where the link or one that it redirects to is not followed
   * @throws IOException where there is no page, or not in time
   */
  FetchedPage fetch(WebAddress link, EmbedRules rules, Deadline deadline) throws IOException {
    WebAddress address = link;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      rules.requireLink(address);
      Step step = follow(address, rules, deadline);
      if (step.page() != null) {
        return step.page();
      }
      address = address.resolve(step.location());
    }
    throw new IOException("the link redirects too often");
  }

  private Step follow(WebAddress address, EmbedRules rules, Deadline deadline) throws IOException {
    try (CloseableHttpClient client = clients.create(rules, deadline.remaining())) {
      HttpGet request = request(address);
      deadline.watch(request);
      ClassicHttpResponse response = client.executeOpen(target(address), request, null);
      try {
        return isRedirect(response)
            ? new Step(null, header(response, "Location"))
            : new Step(page(address, response), null);
      } finally {
        // In this order: closing alone would read the rest of the body, which nobody wants.
        request.cancel();
        Closer.closeQuietly(response);
      }
    }
  }

  private static HttpGet request(WebAddress address) {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader("Accept", "text/html, application/xhtml+xml, */*;q=0.8");
    request.setHeader("Accept-Encoding", "gzip");
    return request;
  }

  private static HttpHost target(WebAddress address) {
    return new HttpHost(address.scheme(), address.host(), address.port());
  }

  private static boolean isRedirect(ClassicHttpResponse response) {
    return switch (response.getCode()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private static FetchedPage page(WebAddress address, ClassicHttpResponse response)
      throws IOException {
    if (response.getCode() != 200) {
      throw new IOException("the answer has status " + response.getCode());
    }
    String type = shortened(header(response, "Content-Type"));
    String length = header(response, "Content-Length");
    String known = length.matches("\\d{1,18}") ? length : "";
    return new FetchedPage(address, type, known, body(response, type));
  }

  private static byte[] body(ClassicHttpResponse response, String type) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null || FetchedPage.mediaType(type).matches("(image|audio|video)/.*")) {
      return new byte[0];
    }
    String encoding = header(response, "Content-Encoding").strip();
    boolean packed = encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip");
    if (!packed && !encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
      throw new IOException("the answer is packed in an unknown way");
    }
    InputStream content = entity.getContent();
    return content == null ? new byte[0] : LimitedBody.read(content, packed);
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  private static String shortened(String value) {
    return value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value;
  }

  /** Either the page or where it is to be looked for. */
  private record Step(FetchedPage page, String location) {}
}
