package dev.gantry.junit;

import dev.gantry.junit.fixture.Fixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link GantryServerExtension}. Every method returns this builder. */
public final class GantryServerBuilder {
  private final Fixture fixture = new Fixture();
  private final List<String> options = new ArrayList<>();
  private @Nullable Path application;
  private boolean freshForEachTest = true;

  GantryServerBuilder() {}

  /** Puts users, rooms and messages into the workspace, beside what it has from other calls. */
  public GantryServerBuilder fixture(Consumer<Fixture> content) {
    content.accept(fixture);
    return this;
  }

  /**
   * Puts what is in a fixture file into the workspace.
   *
   * @throws IllegalArgumentException if it cannot be read, or is not a fixture
   */
  public GantryServerBuilder fixture(Path file) {
    fixture.file(file);
    return this;
  }

  /**
   * Puts what is in a fixture file on the class path into the workspace.
   *
   * @param name from the root of the class path, such as {@code chat/workspace.json}
   * @throws IllegalArgumentException if there is none, or it is not a fixture
   */
  public GantryServerBuilder fixtureResource(String name) {
    try (InputStream content = classLoader().getResourceAsStream(name)) {
      if (content == null) {
        throw new IllegalArgumentException("The fixture " + name + " is not on the class path");
      }
      fixture.text(name, new String(content.readAllBytes(), StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("The fixture " + name + " cannot be read", e);
    }
  }

  /**
   * Keeps one workspace for all tests of a class; where not set, each test has a fresh one. Tests
   * of a class that run at the same time need this.
   */
  public GantryServerBuilder workspacePerClass() {
    this.freshForEachTest = false;
    return this;
  }

  /**
   * Gives the server an option of its command line.
   *
   * @param name without dashes, such as {@code gantry.max-body}
   */
  public GantryServerBuilder option(String name, String value) {
    options.add("--" + name + "=" + value);
    return this;
  }

  /**
   * Runs the server in a process of its own: for programs with a Spring Boot that is not the
   * server's, or with other libraries that it does not go with. Takes the jar {@code gantry-server}
   * with the classifier {@code app} from the class path. Every fresh workspace is a start of that
   * process then, which takes seconds: think of {@link #workspacePerClass()}.
   *
   * @throws GantryServerException if the jar is not there
   */
  public GantryServerBuilder inOwnProcess() {
    return inOwnProcess(ServerApplication.find(classLoader()));
  }

  /** Runs the server in a process of its own, from this jar. */
  public GantryServerBuilder inOwnProcess(Path application) {
    this.application = application;
    return this;
  }

  /** Makes the extension. The server starts with the tests. */
  public GantryServerExtension build() {
    return new GantryServerExtension(
        new ServerSettings(List.copyOf(options), application),
        Workspace.of(fixture),
        freshForEachTest);
  }

  private static ClassLoader classLoader() {
    ClassLoader ofTests = Thread.currentThread().getContextClassLoader();
    return ofTests == null ? GantryServerBuilder.class.getClassLoader() : ofTests;
  }
}
