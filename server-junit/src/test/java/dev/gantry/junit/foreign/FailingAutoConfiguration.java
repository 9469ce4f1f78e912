package dev.gantry.junit.foreign;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Of some library of the program's: were it applied to the server, no test here could pass. */
@AutoConfiguration
public class FailingAutoConfiguration {
  public FailingAutoConfiguration() {
    throw new IllegalStateException("This is not for the server");
  }
}
