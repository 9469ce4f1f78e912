package dev.gantry.client;

import dev.gantry.client.model.Message;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The generated models. */
final class Models {
  private Models() {}

  static List<Class<?>> all() throws IOException, URISyntaxException {
    Path folder = Path.of(Message.class.getResource("Message.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+\\.class") && !name.startsWith("package"))
          .<Class<?>>map(Models::load)
          .toList();
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(Message.class.getPackageName() + "." + file.replace(".class", ""));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
