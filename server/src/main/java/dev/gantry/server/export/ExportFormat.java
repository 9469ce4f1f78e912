package dev.gantry.server.export;

import java.util.Arrays;

/** How the text file of an export is written. */
public enum ExportFormat {
  HTML("html"),
  JSON("json");

  private final String name;

  ExportFormat(String name) {
    this.name = name;
  }

  /**
   * @throws dev.gantry.server.core.ApiException {@code error-invalid-format}, also for null
   */
  static ExportFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name.equals(name))
        .findFirst()
        .orElseThrow(ExportRefusals::invalidFormat);
  }
}
