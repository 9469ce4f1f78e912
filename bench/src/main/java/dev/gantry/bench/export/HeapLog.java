package dev.gantry.bench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a JVM writes of its collections with {@code -Xlog:gc}. */
final class HeapLog {

  /** As in {@code Pause Young (Normal) 38M->12M(64M) 1.2ms}. */
  private static final Pattern PAUSE = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");

  private HeapLog() {}

  /** The most megabytes that were in use after a collection; not a number where none ran. */
  static double mostAfterCollection(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .map(PAUSE::matcher)
          .filter(Matcher::find)
          .mapToDouble(pause -> Double.parseDouble(pause.group(1)))
          .max()
          .orElse(Double.NaN);
    }
  }
}
