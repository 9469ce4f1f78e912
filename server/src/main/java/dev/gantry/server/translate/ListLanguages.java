package dev.gantry.server.translate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import dev.gantry.server.core.ApiException;
import dev.gantry.server.permission.Permissions;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.user.User;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The languages one can choose: {@code autotranslate.getSupportedLanguages}. */
public final class ListLanguages {

  private static final Logger LOG = LoggerFactory.getLogger(ListLanguages.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_KEPT = 100;

  private final AutoTranslateRules rules;
  private final TranslationProviders providers;
  private final Supplier<Cache<Wanted, List<SupportedLanguage>>> known =
      Suppliers.memoize(
          () -> Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build());

  public ListLanguages(Settings settings, Permissions permissions, TranslationProviders providers) {
    this.rules = new AutoTranslateRules(settings, permissions);
    this.providers = providers;
  }

  /**
   * What the provider translates into; nothing where none is set up. Kept for an hour.
   *
   * @param displayLanguage code of the language in which the names are wanted; English counts
   *     instead of what is no code
   * @throws ApiException plain where translation is off; {@code error-action-not-allowed} without
   *     the permission {@code auto-translate}; plain where the provider fails
   */
  public List<SupportedLanguage> list(User caller, String displayLanguage) {
    rules.requireEnabled();
    rules.requirePermission(caller, "autoTranslate.getSupportedLanguages");
    String display = LanguageCode.isValid(displayLanguage) ? displayLanguage : "en";
    return providers.active().map(provider -> list(provider, display)).orElse(List.of());
  }

  private List<SupportedLanguage> list(ActiveProvider provider, String displayLanguage) {
    Wanted wanted = new Wanted(provider.provider(), displayLanguage);
    List<SupportedLanguage> kept = known.get().getIfPresent(wanted);
    if (kept != null) {
      return kept;
    }
    try {
      List<SupportedLanguage> found = List.copyOf(provider.languages(displayLanguage));
      known.get().put(wanted, found);
      return found;
    } catch (TranslationException e) {
      LOG.debug("{} lists no languages: {}", provider.name(), e.getMessage());
      throw ApiException.plain("Failed to get the supported languages.");
    }
  }

  private record Wanted(TranslationProvider provider, String displayLanguage) {}
}
