package dev.gantry.server.markup;

import com.google.common.net.InternetDomainName;

/**
 * Tells whether a host ends in a public suffix, of the ICANN or of the private list. The list is
 * loaded at the first question.
 */
final class PublicSuffixes {
  private PublicSuffixes() {}

  static boolean endsInPublicSuffix(String host) {
    return InternetDomainName.isValid(host) && InternetDomainName.from(host).hasPublicSuffix();
  }
}
