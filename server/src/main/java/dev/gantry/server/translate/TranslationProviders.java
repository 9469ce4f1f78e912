package dev.gantry.server.translate;

import dev.gantry.server.core.DomainJson;
import dev.gantry.server.setting.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Knows which provider the settings name. Nothing is made before somebody asks for it. */
public final class TranslationProviders {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Settings settings;
  private final ProviderAddresses addresses;
  private final ProviderConnection connection;
  private final Clock clock;
  private final AtomicReference<ActiveProvider> latest = new AtomicReference<>();

  /**
   * @param addresses {@link ProviderAddresses#PUBLIC} outside of tests
   */
  public TranslationProviders(Settings settings, ProviderAddresses addresses, Clock clock) {
    this(settings, addresses, clock, TIMEOUT);
  }

  TranslationProviders(
      Settings settings, ProviderAddresses addresses, Clock clock, Duration timeout) {
    this.settings = settings;
    this.addresses = addresses;
    this.connection = new ProviderConnection(DomainJson.mapper(), timeout);
    this.clock = clock;
  }

  /**
   * The provider of {@code AutoTranslate_ServiceProvider}; empty where translation is off, the name
   * unknown, or the key or address missing. Its failures are forgotten when its settings change.
   */
  Optional<ActiveProvider> active() {
    return configured().map(this::withCircuit);
  }

  private ActiveProvider withCircuit(TranslationProvider provider) {
    return latest.updateAndGet(
        known ->
            known != null && known.provider().equals(provider)
                ? known
                : new ActiveProvider(provider, new Circuit(provider.name(), clock)));
  }

  private Optional<TranslationProvider> configured() {
    if (!settings.isOn("AutoTranslate_Enabled")) {
      return Optional.empty();
    }
    return switch (settings.text("AutoTranslate_ServiceProvider")) {
      case GoogleProvider.NAME ->
          withKey(
              "AutoTranslate_GoogleAPIKey",
              key -> new GoogleProvider(connection, addresses.google(), key));
      case DeepLProvider.NAME -> withKey("AutoTranslate_DeepLAPIKey", this::deepL);
      case MicrosoftProvider.NAME ->
          withKey(
              "AutoTranslate_MicrosoftAPIKey",
              key ->
                  new MicrosoftProvider(
                      connection,
                      addresses.microsoft(),
                      key,
                      settings.text("AutoTranslate_MicrosoftRegion").strip()));
      case LibreTranslateProvider.NAME -> libreTranslate();
      default -> Optional.empty();
    };
  }

  /** DeepL's free keys are known by their end, and work at an address of their own. */
  private TranslationProvider deepL(Secret key) {
    boolean free = key.value().endsWith(":fx");
    return new DeepLProvider(connection, free ? addresses.deepLFree() : addresses.deepL(), key);
  }

  private Optional<TranslationProvider> libreTranslate() {
    Secret key = secret("AutoTranslate_LibreTranslateAPIKey");
    return address(settings.text("AutoTranslate_LibreTranslateURL").strip())
        .map(server -> new LibreTranslateProvider(connection, server, key));
  }

  private Optional<TranslationProvider> withKey(
      String setting, Function<Secret, TranslationProvider> provider) {
    return Optional.of(secret(setting)).filter(key -> !key.isEmpty()).map(provider);
  }

  private Secret secret(String setting) {
    return new Secret(settings.text(setting).strip());
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = URI.create(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean plain = address.getQuery() == null && address.getFragment() == null;
      return web && plain && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
