package dev.gantry.contract.tests.pairing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One part of a documented body of the kind {@code multipart/form-data}. Its {@code file} is the
 * content of a text file {@code minutes.txt}, as the contract's examples describe it.
 */
public record FormPart(String name, String value) {
  /** The name that the file has on its way. */
  public static final String FILE_NAME = "minutes.txt";

  /** The media type that the file has on its way. */
  public static final String FILE_TYPE = "text/plain";

  private static final String FILE = "file";

  /** The parts of a documented body, in its order. */
  public static List<FormPart> of(JsonNode fields) {
    return fields.properties().stream()
        .map(field -> new FormPart(field.getKey(), field.getValue().asString()))
        .toList();
  }

  /** Whether it is the file, not a field. */
  public boolean isFile() {
    return name.equals(FILE);
  }
}
