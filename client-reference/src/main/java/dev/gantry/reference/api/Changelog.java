package dev.gantry.reference.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the changelog says about the next release.
 *
 * @param unreleased the text of its section
 */
public record Changelog(String unreleased) {
  private static final Pattern SECTION = Pattern.compile("(?ms)^## Unreleased$(.*?)(?=^## |\\z)");

  /** Reads Markdown with one heading of the second level for each release. */
  public static Changelog parse(String markdown) {
    var section = SECTION.matcher(markdown);
    if (!section.find()) {
      throw new IllegalArgumentException("The changelog has no section \"## Unreleased\"");
    }
    return new Changelog(section.group(1));
  }

  /** The changes that break something and are not named, as {@code `ChatApi.getMessage`}. */
  public List<ApiChange> withoutANote(List<ApiChange> changes) {
    return changes.stream()
        .filter(ApiChange::breaking)
        .filter(it -> !unreleased.contains("`" + it.subject() + "`"))
        .toList();
  }
}
