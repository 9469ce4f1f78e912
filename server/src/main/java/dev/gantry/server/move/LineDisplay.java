package dev.gantry.server.move;

import java.io.PrintStream;

/** A line for each tenth of a task, for logs and files. */
record LineDisplay(PrintStream output) implements MoveDisplay {

  private static final int PARTS = 10;

  @Override
  public Task begin(String name, long total, long done) {
    return new Lines(output, name, total, done);
  }

  @Override
  public void say(String line) {
    output.println(line);
  }

  private static final class Lines implements Task {

    private final PrintStream output;
    private final String name;
    private final long total;
    private long done;

    Lines(PrintStream output, String name, long total, long done) {
      this.output = output;
      this.name = name;
      this.total = total;
      this.done = done;
    }

    @Override
    public void advance(long records) {
      long part = part();
      done += records;
      if (part() > part && done < total) {
        print();
      }
    }

    @Override
    public void close() {
      print();
    }

    private long part() {
      return total == 0 ? 0 : done * PARTS / total;
    }

    private void print() {
      output.println(name + ": " + done + " of " + total);
    }
  }
}
