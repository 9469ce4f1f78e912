package dev.gantry.bench.peer;

import dev.gantry.bench.load.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * One endpoint that answers bytes, on the framework, the engine and the settings of our server, and
 * nothing else.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class
})
public class BareSpring {

  /** Runs it; {@code --bench.answer} is a file with the bytes. */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(BareSpring.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("spring.config.name", "gantry-server"));
    application.run(arguments);
  }

  /** Starts it in a process of its own. */
  public static ChildJvm start(Path folder, byte[] answer) throws IOException {
    Files.createDirectories(folder);
    Path file = Files.write(folder.resolve("answer.json"), answer);
    int port = ChildJvm.freePort();
    List<String> arguments = new ArrayList<>(ChildJvm.classPath());
    arguments.add(BareSpring.class.getName());
    arguments.add("--server.port=" + port);
    arguments.add("--bench.answer=" + file);
    ChildJvm child = ChildJvm.start(ChildJvm.OPTIONS, arguments, port, folder.resolve("bare.log"));
    child.awaitAnswer(Request.get(BareEndpoint.PATH, Gantry.ADA));
    return child;
  }

  @Bean
  BareEndpoint endpoint(Environment environment) throws IOException {
    return new BareEndpoint(
        Files.readAllBytes(Path.of(environment.getRequiredProperty("bench.answer"))));
  }
}
