package dev.gantry.server;

import dev.gantry.server.mail.Mailer;
import dev.gantry.server.setting.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail. */
@Configuration(proxyBeanMethods = false)
class MailWiring {

  @Bean
  Mailer mailer(Settings settings, GantryProperties properties, Clock clock) {
    return new Mailer(settings, properties.mailTimeout(), clock);
  }
}
