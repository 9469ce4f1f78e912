package dev.gantry.junit;

import java.net.URI;
import java.nio.file.Path;

/** A server whose workspace can be made anew. */
interface RunningServer extends AutoCloseable {

  /** Where it is. The same all its life. */
  URI address();

  /**
   * Forgets everything and loads this fixture.
   *
   * @throws GantryServerException if that is not possible
   */
  void fill(Path fixture);

  @Override
  void close();
}
