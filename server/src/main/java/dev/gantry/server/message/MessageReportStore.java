package dev.gantry.server.message;

/** Where reports are kept. Writes belong into a {@link dev.gantry.server.core.UnitOfWork}. */
@FunctionalInterface
public interface MessageReportStore {

  /** Stores a new report; does nothing where there is one with its id. */
  void insert(MessageReport report);
}
