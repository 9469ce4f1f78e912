package dev.gantry.contract.tools;

import java.io.IOException;
import java.nio.file.Path;

/** The command line of the module. */
public final class ContractTools {
  private static final String USAGE = "Usage: build <folder of the documents> <output .json>";

  private ContractTools() {}

  /**
   * {@code build <folder> <output>} writes the effective contract of a folder.
   *
   * <p>What the build did by itself, where no overlay does it, is printed on the standard output.
   *
   * <p>Throws instead of exiting, because Maven runs it in its own process.
   *
   * @throws ContractException when an argument or the contract is wrong; every problem has then
   *     been printed on the standard error stream
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 3 || !arguments[0].equals("build")) {
      throw new ContractException(USAGE);
    }
    try {
      var output = Path.of(arguments[2]);
      var built = attempt(Path.of(arguments[1]));
      built.notes().forEach(note -> System.out.println("contract: " + note));
      if (write(built, output)) {
        System.out.println("Effective contract: " + output);
      }
    } catch (ContractException e) {
      e.problems().forEach(problem -> System.err.println("contract: " + problem));
      throw e;
    }
  }

  /**
   * What {@code build} does, without a word on a stream.
   *
   * @return whether the contract changed, and so was written
   * @throws ContractException when the contract is wrong; nothing is written then
   */
  public static boolean build(Path folder, Path output) throws IOException {
    return write(attempt(folder), output);
  }

  private static boolean write(BuiltContract built, Path output) throws IOException {
    if (!built.problems().isEmpty()) {
      throw ContractException.of(built.problems());
    }
    return ContractFile.write(built.tree(), output);
  }

  /**
   * Builds what can be built of a folder, for those who want to look at a contract that does not
   * pass yet.
   *
   * @throws ContractException when a file of the folder cannot be read at all
   */
  public static BuiltContract attempt(Path folder) throws IOException {
    var sources = ContractFolder.read(folder);
    var contract = EffectiveContract.of(sources);
    return new BuiltContract(
        contract.tree(), ContractChecks.problems(sources, contract), contract.notes());
  }
}
