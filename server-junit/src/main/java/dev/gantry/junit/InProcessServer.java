package dev.gantry.junit;

import dev.gantry.server.GantryServer;
import dev.gantry.server.store.sqlite.SqliteStores;
import dev.gantry.server.workspace.AdminAccount;
import dev.gantry.server.workspace.WorkspaceStart;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;

/** A server in this process, of which it changes as little as it can. */
final class InProcessServer implements RunningServer {
  /** Held, or the JDK would forget their levels. */
  private static final List<Logger> TOMCAT =
      List.of(Logger.getLogger("org.apache.catalina"), Logger.getLogger("org.apache.coyote"));

  private final DataFolder folder;
  private final ConfigurableApplicationContext context;

  private InProcessServer(DataFolder folder, ConfigurableApplicationContext context) {
    this.folder = folder;
    this.context = context;
  }

  static InProcessServer start(List<String> options) {
    DataFolder folder = DataFolder.create();
    List<String> arguments = new ArrayList<>(folder.options());
    arguments.add("--server.port=0");
    arguments.add("--gantry.fixture=");
    // The exception says it.
    arguments.add("--logging.level.org.springframework.boot.diagnostics=OFF");
    // Not those of the program, which may have an application.properties.
    arguments.add("--spring.config.name=gantry-server");
    arguments.add("--spring.config.location=classpath:/");
    arguments.add("--spring.autoconfigure.exclude=" + ServerClassPath.foreignConfigurations());
    arguments.addAll(options);
    try {
      return new InProcessServer(folder, application().run(arguments.toArray(String[]::new)));
    } catch (RuntimeException | LinkageError e) {
      folder.close();
      throw GantryServerException.of("The Gantry server does not start" + place(e), e);
    }
  }

  /** Which option has a value that is none, since the last cause knows only the value. */
  private static String place(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException wrong && wrong.getProperty() != null) {
        return ": " + wrong.getProperty().getName();
      }
    }
    return "";
  }

  private static SpringApplication application() {
    SpringApplication application = GantryServer.application();
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setRegisterShutdownHook(false);
    if (ServerClassPath.configuresLogging()) {
      TOMCAT.stream()
          .filter(logger -> logger.getLevel() == null)
          .forEach(logger -> logger.setLevel(Level.WARNING));
      application.setListeners(
          application.getListeners().stream()
              .filter(listener -> !(listener instanceof LoggingApplicationListener))
              .toList());
    }
    return application;
  }

  @Override
  public URI address() {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void fill(Path fixture) {
    try {
      context.getBean(SqliteStores.class).clear();
      context.getBean(WorkspaceStart.class).start(Optional.of(fixture), AdminAccount.unspecified());
    } catch (RuntimeException e) {
      throw GantryServerException.of("The Gantry server does not take the fixture", e);
    }
  }

  @Override
  public void close() {
    context.close();
    folder.close();
  }
}
