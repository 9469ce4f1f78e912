package dev.gantry.client.spring;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.RocketChatClientBuilder;
import dev.gantry.client.listener.CallListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;

/**
 * A {@link RocketChatClient} as a bean, where {@code gantry.client.base-url} is set and the
 * application has no client of its own. Beans of the types {@link CallListener} and {@link
 * RocketChatClientCustomizer} take part. It is closed with the application.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnProperty("gantry.client.base-url")
@EnableConfigurationProperties(RocketChatClientProperties.class)
public class RocketChatClientAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  RocketChatClient rocketChatClient(
      RocketChatClientProperties properties,
      ObjectProvider<SslBundles> bundles,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<RocketChatClientCustomizer> customizers) {
    RocketChatClientBuilder builder = ConfiguredBuilder.of(properties);
    if (properties.sslBundle() != null) {
      builder.sslContext(bundles.getObject().getBundle(properties.sslBundle()).createSslContext());
    }
    listeners.orderedStream().forEach(builder::listener);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }
}
