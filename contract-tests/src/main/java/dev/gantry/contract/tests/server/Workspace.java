package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.WorkspaceState;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The server under test, as far as a replay must command it. */
public interface Workspace {

  /** Where it answers, without a path. */
  URI address();

  /** What the request of a case carries besides; nothing, for a server that needs no hint. */
  default Map<String, String> headers(ContractCase contractCase) {
    return Map.of();
  }

  /**
   * Forgets everything and takes on a state.
   *
   * @param now what its clock shows from here on; empty for the real time
   * @param ids what its next ids are; made up when there are no more
   */
  void enter(WorkspaceState state, Optional<Instant> now, List<String> ids);
}
