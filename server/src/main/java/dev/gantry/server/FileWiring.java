package dev.gantry.server;

import dev.gantry.server.file.FileContents;
import dev.gantry.server.file.FileRemoval;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.ReadFile;
import dev.gantry.server.file.RoomFiles;
import dev.gantry.server.file.UploadFile;
import dev.gantry.server.file.UploadRules;
import dev.gantry.server.file.UploadTime;
import dev.gantry.server.http.file.FileDownload;
import dev.gantry.server.store.WorkspaceStores;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Uploads and downloads. */
@Configuration(proxyBeanMethods = false)
@Import({
  UploadRules.class,
  UploadFile.class,
  ReadFile.class,
  RoomFiles.class,
  FileRemoval.class,
  UploadTime.class,
  FileDownload.class,
})
class FileWiring {

  @Bean
  FileContents fileContents(Storage storage) {
    return storage.contents();
  }

  @Bean
  FileStore fileStore(WorkspaceStores stores) {
    return stores.files();
  }

  @Bean
  SmartInitializingSingleton unfinishedFiles(FileRemoval removal) {
    return removal::eraseUnfinished;
  }

  @Bean
  MultipartConfigElement multipartConfig(MultipartProperties properties, Storage storage) {
    properties.setLocation(storage.incoming().path().toString());
    return properties.createMultipartConfig();
  }
}
