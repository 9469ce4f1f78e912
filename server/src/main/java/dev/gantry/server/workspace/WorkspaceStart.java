package dev.gantry.server.workspace;

import java.nio.file.Path;
import java.util.Optional;

/** What a server does to its workspace before it answers the first request. */
public final class WorkspaceStart {

  private final FixtureFile fixtureFile;
  private final FirstStart firstStart;

  public WorkspaceStart(FixtureFile fixtureFile, FirstStart firstStart) {
    this.fixtureFile = fixtureFile;
    this.firstStart = firstStart;
  }

  /**
   * Loads the fixture file, then adds what a workspace must have and the file did not bring. A file
   * that holds an administrator thus makes the random one unnecessary.
   *
   * @param fixture empty for none
   * @return the administrator, if one was made
   * @throws FixtureException where the file cannot be loaded; nothing is stored then
   * @throws IllegalStateException as {@link FirstStart#run}
   */
  public Optional<CreatedAdmin> start(Optional<Path> fixture, AdminAccount admin) {
    fixture.ifPresent(fixtureFile::load);
    return firstStart.run(admin);
  }
}
