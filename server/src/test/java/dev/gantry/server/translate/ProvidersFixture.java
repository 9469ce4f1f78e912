package dev.gantry.server.translate;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.gantry.server.core.MutableClock;
import dev.gantry.server.setting.OverwrittenSettings;
import dev.gantry.server.setting.SettingDefaults;
import dev.gantry.server.setting.SettingStore;
import dev.gantry.server.setting.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All providers on one server of this process, each with a key. */
final class ProvidersFixture implements AfterEachCallback {

  final WireMockServer web = started();
  final MutableClock clock = new MutableClock();
  final Map<String, Object> values = new ConcurrentHashMap<>();
  final Settings settings =
      new Settings(new InMemory(), new SettingDefaults(), OverwrittenSettings.NONE);
  final TranslationProviders providers = withTimeout(Duration.ofSeconds(30));

  ProvidersFixture() {
    values.put("AutoTranslate_Enabled", true);
    values.put("AutoTranslate_GoogleAPIKey", "google-key");
    values.put("AutoTranslate_DeepLAPIKey", "deepl-key");
    values.put("AutoTranslate_MicrosoftAPIKey", "microsoft-key");
    values.put("AutoTranslate_LibreTranslateURL", web.baseUrl());
    values.put("AutoTranslate_LibreTranslateAPIKey", "libre-key");
  }

  ActiveProvider use(String name) {
    values.put("AutoTranslate_ServiceProvider", name);
    return providers.active().orElseThrow();
  }

  /** The same with less patience. */
  TranslationProviders withTimeout(Duration timeout) {
    URI server = URI.create(web.baseUrl());
    return new TranslationProviders(
        settings,
        new ProviderAddresses(server, server, URI.create(web.baseUrl() + "/free"), server),
        clock,
        timeout);
  }

  int requests() {
    return web.getAllServeEvents().size();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    web.stop();
  }

  private static WireMockServer started() {
    WireMockServer server = new WireMockServer(options().dynamicPort());
    server.start();
    return server;
  }

  private final class InMemory implements SettingStore {

    @Override
    public Optional<Object> find(String id) {
      return Optional.ofNullable(values.get(id));
    }

    @Override
    public void save(Map<String, Object> changed) {
      values.putAll(changed);
    }
  }
}
