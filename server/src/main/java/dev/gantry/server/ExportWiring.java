package dev.gantry.server;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.export.AttachedFiles;
import dev.gantry.server.export.EmailExport;
import dev.gantry.server.export.ExportArchives;
import dev.gantry.server.export.ExportNotice;
import dev.gantry.server.export.ExportRecords;
import dev.gantry.server.export.ExportRights;
import dev.gantry.server.export.ExportRoom;
import dev.gantry.server.export.ExportRun;
import dev.gantry.server.export.FileExport;
import dev.gantry.server.export.ReadExport;
import dev.gantry.server.export.UserDataFileStore;
import dev.gantry.server.export.WriteExport;
import dev.gantry.server.http.file.ExportDownload;
import dev.gantry.server.setting.Settings;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The export of rooms. */
@Configuration(proxyBeanMethods = false)
@Import({
  ExportRoom.class,
  ExportRights.class,
  FileExport.class,
  EmailExport.class,
  ExportRun.class,
  WriteExport.class,
  AttachedFiles.class,
  ReadExport.class,
  ExportNotice.class,
  ExportDownload.class,
})
class ExportWiring {

  @Bean
  ExportArchives exportArchives(Storage storage) {
    return storage.archives();
  }

  @Bean
  ExportRecords exportRecords(
      UserDataFileStore files,
      ExportArchives archives,
      UnitOfWork unit,
      Settings settings,
      GantryProperties properties,
      Clock clock) {
    return new ExportRecords(files, archives, unit, settings, properties.export().keep(), clock);
  }

  /** Not before the port is known, which the links may hold. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> unfinishedExports(FileExport exports) {
    return ready -> exports.resume();
  }
}
