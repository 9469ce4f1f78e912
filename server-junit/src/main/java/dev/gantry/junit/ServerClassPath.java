package dev.gantry.junit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** Tells what on a shared class path belongs to the server, and what to the program under test. */
final class ServerClassPath {
  private static final List<String> LOGGING_FILES =
      List.of(
          "logback-test.xml", "logback.xml", "log4j2-test.xml", "log4j2.xml", "logging.properties");

  /** Parts of Spring Boot that the server is built on; it takes no part in anything else. */
  private static final List<String> OWN_CONFIGURATIONS =
      Stream.of(
              "actuate",
              "autoconfigure",
              "health",
              "http.converter",
              "jackson",
              "micrometer",
              "servlet",
              "tomcat",
              "webmvc")
          .map(part -> "org.springframework.boot." + part + ".")
          .toList();

  private ServerClassPath() {}

  /** What the program's libraries would configure in the server, such as its own database. */
  static String foreignConfigurations() {
    return ImportCandidates.load(AutoConfiguration.class, ServerClassPath.class.getClassLoader())
        .getCandidates()
        .stream()
        .filter(name -> OWN_CONFIGURATIONS.stream().noneMatch(name::startsWith))
        .collect(Collectors.joining(","));
  }

  /** Whether the program says what is logged; the server keeps out of that then. */
  static boolean configuresLogging() {
    ClassLoader loader = ServerClassPath.class.getClassLoader();
    return LOGGING_FILES.stream().anyMatch(file -> loader.getResource(file) != null)
        || System.getProperty("logback.configurationFile") != null;
  }
}
