package dev.gantry.server.message;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * A link in a message.
 *
 * @param meta what the preview found; empty until then
 * @param ignoreParse true where no preview is wanted, otherwise null
 * @param other further keys such as {@code headers}, as they came
 */
public record MessageUrl(
    String url,
    Map<String, Object> meta,
    Boolean ignoreParse,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> other) {}
