package dev.gantry.bench;

import dev.gantry.bench.report.ThemeResult;

/** Something that is measured, with its own peers and its own goals. */
public interface Theme {

  /** By which it is asked for, and to which its goals belong. */
  String name();

  /** Measures it and leaves nothing running. */
  ThemeResult measure(Workplace workplace) throws Exception;
}
