package dev.gantry.server;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A folder as {@code -Dinstall-server} makes it, but that its jar names the classes of the tests,
 * since there is no packed server yet when tests run.
 */
record Installation(Path folder) {

  private static final Path SCRIPT = Path.of("src/main/installation/bin/gantry");

  static Installation in(Path folder) throws IOException {
    Installation installation = new Installation(folder);
    Files.createDirectories(folder.resolve("bin"));
    Files.copy(SCRIPT, installation.script(), StandardCopyOption.COPY_ATTRIBUTES);
    installation.writeJar();
    return installation;
  }

  Path script() {
    return folder.resolve("bin/gantry");
  }

  /** Puts an archive there, with the description of the JDK that it is said to be for. */
  void addArchive(String content, String release) throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(archive.resolve(archiveName()), content);
    Files.writeString(archive.resolve("release"), release);
  }

  private static String archiveName() {
    return Runtime.version().feature() >= 25 ? "gantry.aot" : "gantry.jsa";
  }

  private void writeJar() throws IOException {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" "));
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, GantryServer.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, classPath);
    try (OutputStream jar = Files.newOutputStream(folder.resolve("gantry-server.jar"))) {
      new JarOutputStream(jar, manifest).close();
    }
  }
}
