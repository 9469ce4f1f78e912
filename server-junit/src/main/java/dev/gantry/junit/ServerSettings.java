package dev.gantry.junit;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes one server different from another.
 *
 * @param options of the command line
 * @param application the jar to run in a process of its own; null for this process
 */
record ServerSettings(List<String> options, @Nullable Path application) {

  RunningServer start() {
    return application == null
        ? InProcessServer.start(options)
        : OwnProcessServer.start(application, options);
  }
}
