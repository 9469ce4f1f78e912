package dev.gantry.server;

import dev.gantry.server.move.MoveCommand;
import java.io.Console;
import java.lang.reflect.Method;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The program when it moves a workspace: no server, and no log beside what the command says. */
final class MoveProgram {

  private MoveProgram() {}

  static int run(String... arguments) {
    LoggingSystem.get(MoveProgram.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    return MoveCommand.run(System.out, System.err, isTerminal(System.console()), arguments);
  }

  /** From JDK 22 on, there is a console even where nobody looks at it, and it says so. */
  private static boolean isTerminal(Console console) {
    if (console == null) {
      return false;
    }
    try {
      Method asked = Console.class.getMethod("isTerminal");
      return (Boolean) asked.invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
