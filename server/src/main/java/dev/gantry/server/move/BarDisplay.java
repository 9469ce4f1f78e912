package dev.gantry.server.move;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar for each task, for people at a terminal. */
record BarDisplay(PrintStream output) implements MoveDisplay {

  private static final int REDRAWN_MILLIS = 200;

  @Override
  public Task begin(String name, long total, long done) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total)
            .startsFrom(done, Duration.ZERO)
            .setUpdateIntervalMillis(REDRAWN_MILLIS)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(output))
            .showSpeed()
            .build();
    return new Task() {
      @Override
      public void advance(long records) {
        bar.stepBy(records);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  @Override
  public void say(String line) {
    output.println(line);
  }
}
