package dev.gantry.server.preview;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import dev.gantry.server.message.Message;
import dev.gantry.server.message.MessageBuilder;
import dev.gantry.server.message.MessageUrl;
import dev.gantry.server.message.StorePreviews;
import dev.gantry.server.setting.OverwrittenSettings;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.store.TestStores;
import dev.gantry.server.user.UserRef;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A web of one server under several names. The workspace allows the private host {@code site.test};
 * {@code inside.test} has the same address and is not allowed.
 */
final class PreviewFixture implements AfterEachCallback {

  static final Duration LONG = Duration.ofMinutes(1);

  final TestStores stores = new TestStores();
  final Settings settings =
      new Settings(stores.settings(), new SettingDefaults(), OverwrittenSettings.NONE);
  final WireMockServer web =
      new WireMockServer(
          options()
              .dynamicPort()
              .dynamicHttpsPort()
              .gzipDisabled(true)
              .useChunkedTransferEncoding(ChunkedEncodingPolicy.BODY_FILE));
  final Map<String, List<String>> names = new ConcurrentHashMap<>();
  final ConcurrentLinkedQueue<String> lookups = new ConcurrentLinkedQueue<>();
  final AtomicLong nanos = new AtomicLong();
  final LinkPreviews previews = previews(16, 1_000);

  PreviewFixture() {
    web.start();
    names.put("site.test", List.of("127.0.0.1"));
    names.put("inside.test", List.of("127.0.0.1"));
    set("Gantry_Embed_AllowedPrivateHosts", "site.test");
    set("API_EmbedSafePorts", "80, 443, " + web.port() + ", " + web.httpsPort());
  }

  LinkPreviews previews(int threads, int mostWaiting) {
    StorePreviews store =
        new StorePreviews(
            stores.messages(), stores.rooms(), settings, stores.unitOfWork(), stores.clock());
    Ticker ticker = nanos::get;
    return new LinkPreviews(settings, store, this::find, ticker, threads, mostWaiting);
  }

  void set(String setting, Object value) {
    stores.unitOfWork().run(() -> stores.settings().save(Map.of(setting, value)));
  }

  String url(String path) {
    return url("site.test", path);
  }

  String url(String host, String path) {
    return "http://" + host + ":" + web.port() + path;
  }

  void page(String path, String html) {
    answer(path, html(html));
  }

  void answer(String path, ResponseDefinitionBuilder answer) {
    web.stubFor(get(path).willReturn(answer));
  }

  void redirect(String path, String location) {
    answer(path, aResponse().withStatus(302).withHeader("Location", location));
  }

  static ResponseDefinitionBuilder html(String html) {
    return aResponse().withHeader("Content-Type", "text/html; charset=utf-8").withBody(html);
  }

  /** The preview of a page of {@code site.test}. */
  Preview preview(String path) {
    return previews.now(url(path), LONG);
  }

  int requests() {
    return web.getAllServeEvents().size();
  }

  /** A stored message with these links. */
  Message message(String id, String... links) {
    return message(id, builder -> builder, links);
  }

  Message message(String id, UnaryOperator<MessageBuilder> change, String... links) {
    MessageBuilder builder =
        MessageBuilder.builder()
            .id(id)
            .roomId("room")
            .text("see " + String.join(" ", links))
            .author(new UserRef("ada", "ada", "Ada"))
            .urls(links(links))
            .createdAt(stores.clock().instant())
            .updatedAt(stores.clock().instant())
            .other(Map.of());
    Message message = change.apply(builder).build();
    stores.unitOfWork().run(() -> stores.messages().insert(message));
    return message;
  }

  static List<MessageUrl> links(String... links) {
    return Stream.of(links).map(link -> new MessageUrl(link, Map.of(), null, Map.of())).toList();
  }

  Message stored(String id) {
    return stores.messages().findById(id).orElseThrow();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    previews.close();
    web.stop();
    stores.close();
  }

  private List<InetSocketAddress> find(String host, int port) throws UnknownHostException {
    lookups.add(host);
    if (!names.containsKey(host) && !host.matches("[0-9.]+|.*:.*")) {
      throw new UnknownHostException(host);
    }
    InetSocketAddress[] found = new InetSocketAddress[0];
    for (String address : names.getOrDefault(host, List.of(host))) {
      found =
          Stream.concat(
                  Stream.of(found),
                  Stream.of(new InetSocketAddress(InetAddress.getByName(address), port)))
              .toArray(InetSocketAddress[]::new);
    }
    return List.of(found);
  }
}
