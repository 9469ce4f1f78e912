package dev.gantry.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How models become JSON and come from it. */
final class Json {
  private Json() {}

  /** Leaves out what is not set, because Rocket.Chat takes null for a value, and refuses it. */
  static JsonMapper mapper() {
    SimpleModule timesInEveryForm =
        new SimpleModule("times")
            .addDeserializer(String.class, new LenientText())
            .addDeserializer(Long.class, new LenientMillis());
    return JsonMapper.builder()
        .changeDefaultPropertyInclusion(
            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addModule(timesInEveryForm)
        .build();
  }
}
