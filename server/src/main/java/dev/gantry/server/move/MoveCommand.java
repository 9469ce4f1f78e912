package dev.gantry.server.move;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code move} of the server's program. */
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    description = {
      "Copies a workspace from one storage to another, and checks the copy.",
      "No server may use either meanwhile. Begun again, it goes on where it was broken off."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the target has all that the source has",
      "1:the two differ, and the target cannot be used",
      "2:the move could not be done"
    })
public final class MoveCommand implements Callable<Integer> {

  private static final int DIFFERENT = 1;
  private static final int UNUSABLE = 2;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "<place>",
      defaultValue = "${env:GANTRY_MOVE_FROM}",
      description = "Data folder or mongodb:// address of the workspace; or GANTRY_MOVE_FROM.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "<place>",
      defaultValue = "${env:GANTRY_MOVE_TO}",
      description = "The same of the empty place that it goes to; or GANTRY_MOVE_TO.")
  private String to;

  @Option(
      names = "--exports",
      paramLabel = "<folder>",
      defaultValue = "${sys:java.io.tmpdir}",
      description = "Where a data folder's exports go, if not to ${DEFAULT-VALUE}.")
  private Path exports;

  private final PrintStream output;
  private final boolean terminal;

  private MoveCommand(PrintStream output, boolean terminal) {
    this.output = output;
    this.terminal = terminal;
  }

  /**
   * Runs the command.
   *
   * @param terminal whether somebody looks on, who is shown a progress bar
   * @return the exit code of the program
   */
  public static int run(
      PrintStream output, PrintStream errors, boolean terminal, String... arguments) {
    CommandLine line = new CommandLine(new MoveCommand(output, terminal));
    line.setOut(new PrintWriter(output, true));
    // What was typed may hold a password, so the library's own words, which repeat it, stay unsaid.
    line.setParameterExceptionHandler(
        (wrong, given) -> {
          wrong.getCommandLine().usage(errors);
          return UNUSABLE;
        });
    line.setExecutionExceptionHandler(
        (failure, failed, given) -> {
          errors.println("Not moved: " + failure.getMessage());
          return UNUSABLE;
        });
    return line.execute(arguments);
  }

  @Override
  public Integer call() {
    MoveEnds ends = new MoveEnds(exports, Clock.systemUTC());
    try (MoveEnd source = ends.source(from);
        MoveEnd target = ends.target(to)) {
      List<String> different = new Move(source, target, display()).run();
      output.println(
          different.isEmpty()
              ? "Moved to " + target.records().name()
              : "Not moved: different are " + String.join(", ", different));
      return different.isEmpty() ? 0 : DIFFERENT;
    }
  }

  private MoveDisplay display() {
    return terminal ? new BarDisplay(output) : new LineDisplay(output);
  }
}
