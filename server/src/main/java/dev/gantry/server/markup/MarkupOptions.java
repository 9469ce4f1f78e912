package dev.gantry.server.markup;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which optional constructs are recognised. Each component mirrors a workspace setting.
 *
 * @param colors {@code color:#ff0000} ({@code HexColorPreview_Enabled})
 * @param katexDollars {@code $x$} and {@code $$x$$} ({@code Katex_Dollar_Syntax})
 * @param katexParentheses {@code \(x\)} and {@code \[x\]} ({@code Katex_Parenthesis_Syntax})
 * @param emoticons {@code :)} and the like
 * @param customDomains endings that make a bare domain a link although they are no public suffix,
 *     without a leading dot ({@code Message_CustomDomain_AutoLink})
 */
public record MarkupOptions(
    boolean colors,
    boolean katexDollars,
    boolean katexParentheses,
    boolean emoticons,
    Set<String> customDomains) {

  public MarkupOptions {
    customDomains =
        customDomains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The options of a workspace whose settings were never changed. */
  public static MarkupOptions defaults() {
    return new MarkupOptions(true, false, true, true, Set.of());
  }
}
