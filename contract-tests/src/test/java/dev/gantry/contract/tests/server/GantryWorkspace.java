package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.contract.Route;
import dev.gantry.contract.tests.pairing.WorkspaceState;
import dev.gantry.server.GantryServer;
import dev.gantry.server.core.IdGenerator;
import dev.gantry.server.preview.HostLookup;
import dev.gantry.server.room.RoomStore;
import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.translate.ProviderAddresses;
import dev.gantry.server.workspace.AdminAccount;
import dev.gantry.server.workspace.WorkspaceStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gantry itself, in this process, on a real port. */
final class GantryWorkspace implements Workspace, AutoCloseable {
  private final AdjustableClock clock = new AdjustableClock();
  private final ScriptedIds ids = new ScriptedIds();
  private final StubbedWeb web = new StubbedWeb();
  private final Path fixture;
  private final ConfigurableApplicationContext server;

  GantryWorkspace(Path folder, List<String> storage) {
    fixture = folder.resolve("fixture.json");
    var application = GantryServer.application();
    application.addInitializers(
        context -> {
          var beans = (GenericApplicationContext) context;
          beans.setAllowBeanDefinitionOverriding(true);
          beans.registerBean("clock", Clock.class, () -> clock);
          beans.registerBean("idGenerator", IdGenerator.class, () -> ids);
          beans.registerBean("hostLookup", HostLookup.class, web::lookup);
          beans.registerBean("providerAddresses", ProviderAddresses.class, web::translators);
        });
    var options =
        Stream.of(
            "--server.port=0",
            "--gantry.data=" + folder.resolve("data"),
            "--gantry.export.folder=" + folder.resolve("exports"),
            "--gantry.test-mode=true",
            "--logging.level.com.networknt=ERROR",
            "--logging.level.de.bwaldvogel=OFF",
            // A case may begin while an export of the one before is still written.
            "--logging.level.dev.gantry.server.export=WARN",
            "--gantry.admin.password=admin");
    server = application.run(Stream.concat(options, storage.stream()).toArray(String[]::new));
  }

  @Override
  public URI address() {
    return URI.create(
        "http://localhost:" + server.getEnvironment().getProperty("local.server.port"));
  }

  boolean hasRoom(String id) {
    return server.getBean(RoomStore.class).findById(id).isPresent();
  }

  /** All that this program answers to over HTTP, but for resources such as the explorer's files. */
  List<Route> routes() {
    return server.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(
            mapping ->
                mapping.getMethodsCondition().getMethods().stream()
                    .flatMap(
                        method ->
                            mapping.getPatternValues().stream()
                                .map(path -> new Route(method.name(), path))))
        .distinct()
        .toList();
  }

  @Override
  public void enter(WorkspaceState state, Optional<Instant> now, List<String> nextIds) {
    try {
      Files.writeString(fixture, state.fixture().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clock.stopAt(now);
    ids.expect(List.of());
    server.getBean(WorkspaceStores.class).clear();
    server
        .getBean(WorkspaceStart.class)
        .start(Optional.of(fixture), new AdminAccount("", "", "", "", "admin"));
    ids.expect(nextIds);
  }

  @Override
  public void close() {
    server.close();
    web.close();
  }
}
