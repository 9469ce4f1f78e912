package dev.gantry.client.spring;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Keeps token and password out of the endpoints of Actuator, even where these show values. */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public class RocketChatSecretsAutoConfiguration {
  private static final Set<String> SECRETS =
      Set.of("gantryclientauthtoken", "gantryclientpassword");

  @Bean
  SanitizingFunction rocketChatSecrets() {
    return SanitizingFunction.sanitizeValue().ifKeyMatches(key -> SECRETS.contains(plain(key)));
  }

  /** A property has many spellings, one of them for environment variables. */
  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
