package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in the docs compiles. */
class ClientDocsTest {
  private static final Path DOCS = Path.of("..", "docs", "client.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

  private static final String PROGRAM =
      """
      import static java.nio.charset.StandardCharsets.UTF_8;
      import static java.util.concurrent.CompletableFuture.completedFuture;
      import dev.gantry.client.*;
      import dev.gantry.client.call.*;
      import dev.gantry.client.error.*;
      import dev.gantry.client.listener.*;
      import dev.gantry.client.model.*;
      import dev.gantry.client.retry.*;
      import dev.gantry.client.sync.*;
      import dev.gantry.client.transport.*;
      import java.net.http.HttpClient;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.CompletableFuture;
      import javax.net.ssl.SSLContext;

      class Example {
        void run(RocketChatClient %s, String room, String password) throws Exception {
      %s
        }
      }
      """;

  @TempDir private Path classes;

  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(DOCS))
        .results()
        .map((MatchResult example) -> example.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldCompile(String example) {
    String client = example.contains("RocketChatClient client") ? "other" : "client";
    StringWriter problems = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    boolean compiles =
        compiler
            .getTask(
                problems,
                null,
                null,
                Stream.of("-d", classes.toString(), "-proc:none").toList(),
                null,
                List.of(source(PROGRAM.formatted(client, example))))
            .call();

    assertThat(compiles).as(problems.toString()).isTrue();
  }

  private static JavaFileObject source(String code) {
    return new SimpleJavaFileObject(
        URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}
