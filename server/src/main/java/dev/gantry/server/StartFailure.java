package dev.gantry.server;

import dev.gantry.server.setting.InvalidSettingException;
import dev.gantry.server.store.StorageUnavailableException;
import dev.gantry.server.workspace.FixtureException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence, and without a stack trace, what an operator can mend himself. */
final class StartFailure implements FailureAnalyzer {

  @Override
  public FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageUnavailableException storage) {
        return new FailureAnalysis(storage.getMessage(), storage.remedy(), failure);
      }
      if (cause instanceof InvalidSettingException) {
        return new FailureAnalysis(cause.getMessage(), "Mend the value or leave it out.", failure);
      }
      if (cause instanceof FixtureException) {
        return new FailureAnalysis(
            cause.getMessage(), "Mend the file; nothing of it was stored.", failure);
      }
    }
    return null;
  }
}
