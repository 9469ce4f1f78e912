package dev.gantry.server;

import dev.gantry.server.file.FileRemoval;
import dev.gantry.server.file.FileStore;
import dev.gantry.server.file.ReadFile;
import dev.gantry.server.file.RoomFiles;
import dev.gantry.server.file.UploadFile;
import dev.gantry.server.file.UploadRules;
import dev.gantry.server.file.UploadTime;
import dev.gantry.server.http.file.FileDownload;
import dev.gantry.server.store.WorkspaceStores;
import dev.gantry.server.store.folder.FolderContents;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Uploads and downloads; the bytes lie in the data folder's {@code files}. */
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

  /** After the database, whose lock says that no other server writes into the folder. */
  @Bean
  FolderContents fileContents(GantryProperties properties, WorkspaceStores locked) {
    return FolderContents.open(properties.data().resolve("files"));
  }

  @Bean
  FileStore fileStore(WorkspaceStores stores) {
    return stores.files();
  }

  @Bean
  SmartInitializingSingleton unfinishedFiles(FileRemoval removal) {
    return removal::eraseUnfinished;
  }

  /** Bodies are read into the data folder: the system's own temporary folder may be memory. */
  @Bean
  MultipartConfigElement multipartConfig(MultipartProperties properties, FolderContents contents) {
    properties.setLocation(contents.incoming().toString());
    return properties.createMultipartConfig();
  }
}
