package dev.gantry.server;

import dev.gantry.server.message.StoreTranslations;
import dev.gantry.server.setting.Settings;
import dev.gantry.server.translate.ListLanguages;
import dev.gantry.server.translate.ProviderAddresses;
import dev.gantry.server.translate.SaveTranslationSettings;
import dev.gantry.server.translate.TranslateForReaders;
import dev.gantry.server.translate.TranslateMessage;
import dev.gantry.server.translate.TranslationProviders;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Translation of messages, on demand and after they were stored. */
@Configuration(proxyBeanMethods = false)
@Import({
  StoreTranslations.class,
  TranslateForReaders.class,
  TranslateMessage.class,
  SaveTranslationSettings.class,
  ListLanguages.class,
})
class TranslationWiring {

  @Bean
  ProviderAddresses providerAddresses() {
    return ProviderAddresses.PUBLIC;
  }

  @Bean
  TranslationProviders translationProviders(
      Settings settings, ProviderAddresses addresses, Clock clock) {
    return new TranslationProviders(settings, addresses, clock);
  }
}
