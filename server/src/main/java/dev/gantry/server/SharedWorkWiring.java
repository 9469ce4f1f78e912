package dev.gantry.server;

import dev.gantry.server.core.ServerProcess;
import dev.gantry.server.export.FileExport;
import dev.gantry.server.file.FileRemoval;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one server does for another that has ended. */
@Configuration(proxyBeanMethods = false)
class SharedWorkWiring {

  private static final Duration EXPORTS = Duration.ofSeconds(5);
  private static final Duration UPLOADS = Duration.ofMinutes(10);

  @Bean
  ServerProcess serverProcess(Storage storage) {
    return storage.process();
  }

  @Bean
  SharedWork sharedWork(ServerProcess process) {
    return new SharedWork(process);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> workOfOthers(
      SharedWork work, FileExport exports, FileRemoval removal) {
    return ready -> {
      work.repeat(EXPORTS, exports::lookForWork);
      work.repeat(UPLOADS, removal::eraseUnfinished);
    };
  }
}
