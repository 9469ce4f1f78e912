package dev.gantry.server.translate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A language that a provider translates into.
 *
 * @param language its code, such as {@code pt-BR}
 * @param supportsFormality whether the provider knows a formal tone; null where it says nothing
 */
public record SupportedLanguage(
    String language, String name, @JsonProperty("supports_formality") Boolean supportsFormality) {}
