package dev.gantry.server;

import dev.gantry.server.message.StorePreviews;
import dev.gantry.server.preview.GetUrlPreview;
import dev.gantry.server.preview.HostLookup;
import dev.gantry.server.preview.LinkPreviews;
import dev.gantry.server.setting.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Link previews, and what a message leads to after it was stored. */
@Configuration(proxyBeanMethods = false)
@Import({StorePreviews.class, GetUrlPreview.class})
class PreviewWiring {

  @Bean
  HostLookup hostLookup() {
    return HostLookup.SYSTEM;
  }

  @Bean
  LinkPreviews linkPreviews(Settings settings, StorePreviews store, HostLookup lookup) {
    return new LinkPreviews(settings, store, lookup);
  }
}
