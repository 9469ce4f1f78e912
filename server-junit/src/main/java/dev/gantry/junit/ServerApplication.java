package dev.gantry.junit;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Manifest;

/** Finds the packed server on the class path, where it is a file among the dependencies. */
final class ServerApplication {
  private static final String PROGRAM = "dev.gantry.server.GantryServer";

  private ServerApplication() {}

  static Path find(ClassLoader loader) {
    try {
      for (URL place : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
        if (isServer(place) && place.openConnection() instanceof JarURLConnection connection) {
          return Path.of(connection.getJarFileURL().toURI());
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw GantryServerException.of("The class path cannot be searched for the Gantry server", e);
    }
    throw new GantryServerException(
        "The jar of the Gantry server is not among the dependencies: add dev.gantry:gantry-server"
            + " with the classifier app, or name the file with inOwnProcess(Path)",
        null);
  }

  private static boolean isServer(URL manifest) throws IOException {
    try (InputStream content = manifest.openStream()) {
      return PROGRAM.equals(new Manifest(content).getMainAttributes().getValue("Start-Class"));
    }
  }
}
