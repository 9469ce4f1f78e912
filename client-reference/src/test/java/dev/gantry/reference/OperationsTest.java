package dev.gantry.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.reference.operation.OperationsPage;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The committed page of all operations. */
class OperationsTest {
  private static final Path PAGE = new ReferenceFiles(Path.of("..")).operations();
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");
  private static final String PROGRAM =
      """
      import dev.gantry.client.*;
      import dev.gantry.client.call.*;
      import dev.gantry.client.model.*;
      import dev.gantry.client.paging.*;
      import java.math.BigDecimal;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;

      class Examples {
      %s}
      """;

  @Test
  void saysWhatTheContractSays() throws IOException {
    var committed = Files.readString(PAGE);
    var current = OperationsPage.ofTheContract();

    assertThat(Stream.concat(linesOnlyIn(current, committed), linesOnlyIn(committed, current)))
        .as("docs/operations.md is stale. To write it anew, run\n" + ReferenceFiles.REWRITE)
        .isEmpty();
    assertThat(committed.equals(current)).as("its lines are in the order of the contract").isTrue();
  }

  @Test
  void hasASectionForEveryOperation() throws IOException {
    var page = Files.readString(PAGE);

    assertThat(operations()).hasSizeGreaterThan(43);
    assertThat(operations()).allSatisfy(it -> assertThat(page).contains("\n### " + it + "\n"));
  }

  @Test
  void hasAnExampleOfEveryCallThatCompiles(@TempDir Path classes) throws IOException {
    var examples = examples();
    var methods =
        IntStream.range(0, examples.size())
            .mapToObj("  void example%d(RocketChatClient client) {\n%%s  }\n"::formatted)
            .toList();
    var body = new StringBuilder();
    IntStream.range(0, examples.size())
        .forEach(it -> body.append(methods.get(it).formatted(examples.get(it))));

    assertThat(examples).hasSameSizeAs(operations());
    assertThat(problems(PROGRAM.formatted(body), classes)).isEmpty();
  }

  private static Stream<String> linesOnlyIn(String text, String other) {
    var known = other.lines().collect(toSet());
    return text.lines().filter(it -> !known.contains(it));
  }

  private static String problems(String program, Path classes) {
    var problems = new StringWriter();
    var options = List.of("-d", classes.toString(), "-proc:none", "-nowarn");
    ToolProvider.getSystemJavaCompiler()
        .getTask(problems, null, null, options, null, List.of(source(program)))
        .call();
    return problems.toString();
  }

  private static JavaFileObject source(String code) {
    return new SimpleJavaFileObject(
        URI.create("string:///Examples.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }

  private static List<String> examples() throws IOException {
    return EXAMPLE.matcher(Files.readString(PAGE)).results().map(it -> it.group(1)).toList();
  }

  private static List<String> operations() throws IOException {
    try (var contract =
        OperationsTest.class.getResourceAsStream("/dev/gantry/contract/openapi.json")) {
      return JsonMapper.shared().readTree(contract).findValuesAsString("operationId");
    }
  }
}
