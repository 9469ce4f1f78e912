package dev.gantry.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.SpringProperties;

/**
 * Lets the server start with the beans that the build of an installation has worked out, where it
 * would work out the same. Spring decides by the release of Java and by options which beans there
 * are; with another release, or with options that may matter, it looks at each start.
 */
final class PreparedStart {

  /** The release of Java that an installation was prepared by; the build puts it into the jar. */
  private static final String RELEASE = "/META-INF/gantry-prepared";

  private static final List<String> DECIDING = List.of("SPRING_", "MANAGEMENT_", "SERVER_");
  private static final List<String> HARMLESS =
      List.of("SERVER_PORT", "SERVER_ADDRESS", "SERVER_TOMCAT_");
  private static final String FORWARDING = "SERVER_FORWARDHEADERSSTRATEGY";
  private static final Set<String> HARMLESS_FORWARDING = Set.of("native", "none");
  private static final Pattern FILES =
      Pattern.compile("config|(application|gantry-server)(-.*)?\\.(properties|xml|ya?ml)");

  private final Properties system;
  private final Map<String, String> environment;
  private final Path folder;

  /**
   * @param folder where Spring Boot looks for files with options
   */
  PreparedStart(Properties system, Map<String, String> environment, Path folder) {
    this.system = system;
    this.environment = environment;
    this.folder = folder;
  }

  /** Turns it on for this process, where it is prepared and fits. */
  static void useWhereItFits(String... arguments) {
    String release = preparedBy();
    PreparedStart start =
        new PreparedStart(System.getProperties(), System.getenv(), Path.of("").toAbsolutePath());
    if (release != null && start.fits(Integer.parseInt(release), arguments)) {
      SpringProperties.setFlag("spring.aot.enabled");
    }
  }

  /** Whether nothing says that what a release of Java has prepared would not be the same now. */
  boolean fits(int release, String... arguments) {
    return release == Runtime.version().feature()
        && !hasOptions()
        && Stream.of(arguments)
            .filter(argument -> argument.startsWith("--"))
            .map(argument -> argument.substring(2).split("=", 2))
            .noneMatch(option -> decides(option[0], option.length == 1 ? "" : option[1]))
        && environment.entrySet().stream()
            .noneMatch(variable -> decides(variable.getKey(), variable.getValue()))
        && system.stringPropertyNames().stream()
            .noneMatch(name -> decides(name, system.getProperty(name)));
  }

  private boolean hasOptions() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> FILES.matcher(file.getFileName().toString()).matches());
    } catch (IOException | UncheckedIOException e) {
      // Who may not list a folder may still read a file in it.
      return true;
    }
  }

  /** In whatever way Spring Boot lets the option be written. */
  private static boolean decides(String name, String value) {
    String option = name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    if (option.equals(FORWARDING)) {
      return !HARMLESS_FORWARDING.contains(value.toLowerCase(Locale.ROOT));
    }
    return DECIDING.stream().anyMatch(option::startsWith)
        && HARMLESS.stream().noneMatch(option::startsWith);
  }

  private static String preparedBy() {
    try (InputStream release = PreparedStart.class.getResourceAsStream(RELEASE)) {
      return release == null
          ? null
          : new String(release.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
