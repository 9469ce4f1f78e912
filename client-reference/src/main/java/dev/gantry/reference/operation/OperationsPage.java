package dev.gantry.reference.operation;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page of all operations, in Markdown. */
public final class OperationsPage {
  private static final String HEAD =
      """
      # Operations

      Every operation of the contract and its call in the Java client. This page is generated:
      `mvn -q -pl client-reference -am process-classes -Drewrite` writes it, the build fails where it is stale, and every
      example on it compiles. [client.md](client.md) says how to make a client, and what holds for all calls.

      `client.async()` has the same calls, which give a `CompletableFuture`, and an `AsyncPaged` in place of a `Paged`.
      Wherever a lambda is taken, an object that you made yourself is taken too. Errors are those that the contract
      documents; a server may know more.

      """;

  private OperationsPage() {}

  /** The page for the effective contract that is on the class path. */
  public static String ofTheContract() throws IOException {
    var document = Document.read();
    var page = new StringBuilder(HEAD);
    page.append("| | |\n| --- | --- |\n");
    for (var name : document.tags().keySet()) {
      var links =
          document.operations(name).stream().map(OperationsPage::link).collect(joining(" · "));
      page.append("| [%s](#%s) | %s |\n".formatted(name, anchor(name), links));
    }
    document
        .tags()
        .forEach(
            (name, about) -> {
              page.append("\n## %s\n\n%s\n".formatted(name, about));
              document.operations(name).forEach(it -> page.append(section(it)));
            });
    return page.toString();
  }

  private static String section(Operation operation) {
    var call = ClientCall.of(operation);
    var text = new StringBuilder("\n### " + operation.id() + "\n\n");
    text.append("`%s %s`".formatted(operation.httpMethod().toUpperCase(), operation.path()));
    operation.aliases().forEach(it -> text.append(", also `%s`".formatted(it)));
    text.append("  \n" + purpose(operation) + "\n\n```java\n" + call.code() + "```\n\n");
    text.append(inputs(operation));
    facts(operation, call).forEach(it -> text.append("- " + it + "\n"));
    return text.toString();
  }

  private static String purpose(Operation operation) {
    var title = operation.summary().isEmpty() ? "" : "**" + operation.summary() + ".** ";
    return (title + Text.firstSentence(operation.description())).strip();
  }

  private static String inputs(Operation operation) {
    var inputs = operation.inputs();
    if (inputs.isEmpty()) {
      return "";
    }
    var rows =
        inputs.stream()
            .map(
                it ->
                    "| `%s` | %s | %s%s | %s |\n"
                        .formatted(
                            it.name(),
                            it.place(),
                            operation.document().typeOf(it.schema()),
                            it.required() ? ", required" : "",
                            it.description()))
            .collect(joining());
    return "| | in | type | |\n| --- | --- | --- | --- |\n" + rows + "\n";
  }

  private static List<String> facts(Operation operation, ClientCall call) {
    var facts = new ArrayList<String>();
    if (!operation.oneOf().isEmpty()) {
      facts.add("One of these must be given: " + codes(operation.oneOf().stream()) + ".");
    }
    facts.add("Answer: `" + call.answer() + "`" + paged(operation) + ".");
    operation.failures().stream()
        .map(it -> "%s: %s".formatted(it.status(), String.join(", ", it.codes())))
        .reduce((one, other) -> one + "; " + other)
        .ifPresent(it -> facts.add("Errors: " + it + "."));
    facts.add("Made again by itself: " + operation.repetition() + ".");
    var permissions = Permissions.namedBy(operation);
    if (!permissions.isEmpty()) {
      facts.add("Permissions that it names: " + codes(permissions.stream()) + ".");
    } else if (!operation.needsLogin()) {
      facts.add("Needs no login.");
    }
    return facts;
  }

  private static String paged(Operation operation) {
    return operation
        .listProperty()
        .map(
            it ->
                ", one page; `"
                    + operation.id()
                    + "All` gives the whole list, from its `"
                    + it
                    + "`")
        .orElse("");
  }

  private static String codes(Stream<String> names) {
    return names.map(Text::code).collect(joining(", "));
  }

  private static String link(Operation operation) {
    return "[%s](#%s)".formatted(operation.id(), anchor(operation.id()));
  }

  private static String anchor(String heading) {
    return heading.toLowerCase().replace(' ', '-');
  }
}
