package dev.gantry.server;

import dev.gantry.server.http.delegate.DelegateWiring;
import dev.gantry.server.move.MoveCommand;
import java.util.Arrays;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The server as a program. Options are Spring Boot's ({@code --server.port=3000}) and those of
 * {@link GantryProperties}; the environment variables that Rocket.Chat reads work as well.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// The filter of the first is replaced by our own timer, which does the same for less; the second
// counts sessions, of which there are none.
@EnableAutoConfiguration(
    exclude = {WebMvcObservationAutoConfiguration.class, TomcatMetricsAutoConfiguration.class})
@EnableConfigurationProperties(GantryProperties.class)
@ComponentScan("dev.gantry.api")
@Import({
  StoreWiring.class,
  ServiceWiring.class,
  MessageWiring.class,
  FileWiring.class,
  MailWiring.class,
  PreviewWiring.class,
  ExportWiring.class,
  SharedWorkWiring.class,
  TranslationWiring.class,
  HttpWiring.class,
  DelegateWiring.class
})
public class GantryServer {

  private static final String MOVE = "move";
  private static final String TRAIN = "train";

  /**
   * Starts the server, says where it is, and returns when it answers. The first argument {@code
   * move} does something else instead: see {@link MoveCommand}. {@code train} starts it for a
   * moment, for an archive of its classes.
   */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(MOVE)) {
      System.exit(MoveProgram.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
    PreparedStart.useWhereItFits(arguments);
    if (arguments.length > 0 && arguments[0].equals(TRAIN)) {
      String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
      System.exit(TrainingProgram.run(System.err, rest));
    }
    ConfigurableApplicationContext server = start(arguments);
    new StartReport(System.out).print(server);
  }

  /**
   * Starts a server inside this process, for instance beside a test.
   *
   * @param arguments options as on the command line; {@code --server.port=0} takes a free port,
   *     which is then in the property {@code local.server.port} of the context's environment
   * @return the running server; closing it stops it and releases its data folder
   */
  public static ConfigurableApplicationContext start(String... arguments) {
    return application().run(arguments);
  }

  /**
   * The server before its start, for those who change something of it. Its settings are in {@code
   * gantry-server.properties}, so that a program that has the server on its class path does not
   * take them for its own; an {@code application.properties} counts more.
   */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(GantryServer.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("spring.config.name", "gantry-server,application"));
    return application;
  }
}
