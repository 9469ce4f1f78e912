package dev.gantry.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.store.mongo.TestMongo;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server with its beans prepared, as {@code -Dinstall-server} prepares them. */
class PreparedServerTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String PREPARED = GantryServer.class.getName() + "__";

  @TempDir static Path folder;

  private static Path classes;

  @BeforeAll
  static void prepare() throws Exception {
    Path sources = folder.resolve("sources");
    classes = Files.createDirectories(folder.resolve("classes"));
    run(
        List.of(
            java(),
            "-cp",
            CLASS_PATH,
            "org.springframework.boot.SpringApplicationAotProcessor",
            GantryServer.class.getName(),
            sources.toString(),
            folder.resolve("resources").toString(),
            folder.resolve("proxies").toString(),
            "dev.gantry",
            "gantry-server"));
    compile(sources);
    Files.createDirectory(classes.resolve("META-INF"));
    Files.writeString(
        classes.resolve("META-INF/gantry-prepared"), String.valueOf(Runtime.version().feature()));
  }

  @Test
  void answersOnItsOwnDatabase() throws Exception {
    assertAnswers(Map.of(), true);
  }

  @Test
  void answersOnMongo() throws Exception {
    try (TestMongo mongo = new TestMongo()) {
      assertAnswers(Map.of("GANTRY_STORAGE", mongo.address()), true);
    }
  }

  @Test
  void looksAtEachStartWhereAnOptionMayMatter() throws Exception {
    assertAnswers(Map.of(), false, "--management.endpoint.health.show-details=always");
  }

  private static void assertAnswers(
      Map<String, String> environment, boolean prepared, String... options) throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> program =
        List.of(
            java(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-Xlog:class+load:file=" + log + "::filecount=0",
            "-cp",
            classes + File.pathSeparator + CLASS_PATH,
            GantryServer.class.getName());
    Path data = Files.createTempDirectory(folder, "data");
    try (ChildServer server = ChildServer.start(program, data, environment, options)) {
      HttpRequest health =
          HttpRequest.newBuilder(URI.create(server.address() + "/actuator/health")).build();
      assertThat(HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).statusCode())
          .isEqualTo(200);
      server.stop();
      assertThat(server.output()).doesNotContain("WARN", "ERROR");
    }
    assertThat(Files.readString(log).contains(PREPARED)).isEqualTo(prepared);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static void compile(Path sources) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-nowarn", "-proc:none", "-cp", CLASS_PATH, "-d", classes.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toString)
          .forEach(arguments::add);
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }
}
