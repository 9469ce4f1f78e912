package dev.gantry.bench.start;

import java.io.BufferedReader;
import java.io.IOException;

/** The memory that a process has in RAM, all of it: heap, code, threads, libraries. */
final class ResidentMemory {

  private static final double KILOBYTES = 1024;

  private ResidentMemory() {}

  /** In megabytes, as {@code ps} tells; not a number on a system without it. */
  static double of(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    try (BufferedReader lines = ps.inputReader()) {
      String line = lines.readLine();
      return line == null ? Double.NaN : Long.parseLong(line.strip()) / KILOBYTES;
    }
  }
}
