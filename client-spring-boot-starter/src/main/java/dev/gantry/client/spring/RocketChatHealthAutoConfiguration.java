package dev.gantry.client.spring;

import dev.gantry.client.RocketChatClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Tells of the server's health, unless {@code management.health.rocketchat.enabled} is false. */
@AutoConfiguration(after = RocketChatClientAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(RocketChatClient.class)
public class RocketChatHealthAutoConfiguration {

  @Bean
  @ConditionalOnEnabledHealthIndicator("rocketchat")
  @ConditionalOnMissingBean(name = "rocketchatHealthIndicator")
  HealthIndicator rocketchatHealthIndicator(RocketChatClient client) {
    return new RocketChatHealthIndicator(client);
  }
}
