package dev.gantry.server.markup;

/**
 * What may stand in the parentheses of {@code [title](target)}, or before the bar of {@code
 * <target|title>}: a URL, a host, anything with a scheme (also {@code C:/folder}), or a telephone
 * number.
 */
final class LinkTarget {
  private LinkTarget() {}

  static boolean isTarget(String text, int from, int end) {
    if (from >= end) {
      return false;
    }
    int schemeEnd = Urls.schemeEnd(text, from, end);
    return schemeEnd > from && schemeEnd < end
        || Hosts.end(text, from, end) > from
        || isPhone(text, from, end);
  }

  /** The {@code src} of a link to the target. */
  static String src(String text, int from, int end) {
    String target = text.substring(from, end);
    return isPhone(text, from, end) ? "tel:" + PhoneScanner.number(target) : target;
  }

  private static boolean isPhone(String text, int from, int end) {
    return text.charAt(from) == '+' && PhoneScanner.end(text, from, end) == end;
  }
}
