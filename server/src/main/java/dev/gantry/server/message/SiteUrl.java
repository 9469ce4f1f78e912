package dev.gantry.server.message;

import dev.gantry.server.setting.Settings;

/** The workspace's own address, by which its links are told from those of others. */
final class SiteUrl {

  private SiteUrl() {}

  static String of(Settings settings) {
    String url = settings.text("Site_Url");
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
