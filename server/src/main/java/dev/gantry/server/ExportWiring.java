package dev.gantry.server;

import dev.gantry.server.export.EmailExport;
import dev.gantry.server.export.ExportRoom;
import dev.gantry.server.export.FileExport;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The export of rooms. */
@Configuration(proxyBeanMethods = false)
@Import({ExportRoom.class, FileExport.class, EmailExport.class})
class ExportWiring {}
