package dev.gantry.contract.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link GenerateAll} with the class path of the tests on a JDK of choice. */
record JavaProcess(Path javaHome) {

  static JavaProcess ofThisJdk() {
    return new JavaProcess(Path.of(System.getProperty("java.home")));
  }

  void generateAll(Path api, Path output, String... options) throws Exception {
    var command = new ArrayList<String>();
    command.add(javaHome.resolve("bin").resolve("java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(GenerateAll.class.getName(), api.toString(), output.toString()));
    var log = Files.createTempFile(output.getParent(), "process", ".log");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> read(log)).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
