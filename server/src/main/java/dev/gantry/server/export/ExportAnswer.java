package dev.gantry.server.export;

import java.util.List;

/**
 * What the caller of an export learns.
 *
 * @param url where the file can be downloaded once it is written; null for a mail
 * @param missing usernames that were not found or have no address; null for a file
 */
public record ExportAnswer(String url, List<String> missing) {

  static ExportAnswer file(String url) {
    return new ExportAnswer(url, null);
  }

  static ExportAnswer email(List<String> missing) {
    return new ExportAnswer(null, missing);
  }
}
