package dev.gantry.contract.tests.contract;

/**
 * What a server answers to.
 *
 * @param method in capitals
 * @param path with {@code {variables}}, whose names do not matter
 */
public record Route(String method, String path) {

  /** Whether the contract has it, whatever the names of its variables. */
  boolean isOf(Operation operation) {
    return method.equals(operation.method()) && shape(path).equals(shape(operation.path()));
  }

  /** As reports write it. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
