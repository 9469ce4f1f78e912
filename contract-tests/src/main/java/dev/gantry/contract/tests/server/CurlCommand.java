package dev.gantry.contract.tests.server;

import dev.gantry.contract.tests.pairing.FormPart;
import dev.gantry.contract.tests.pairing.PairedRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a request as a command that can be pasted into a shell. */
final class CurlCommand {
  private CurlCommand() {}

  static String of(PairedRequest request, URI uri, Map<String, String> headers) {
    var form = request.operation().takesForm() ? formOf(request) : List.<FormPart>of();
    var command = new StringBuilder();
    // The shell hands the file's content to curl, so that no file need exist.
    form.stream()
        .filter(FormPart::isFile)
        .forEach(file -> command.append("printf %s ").append(quoted(file.value())).append(" | "));
    command.append("curl -i -X ").append(request.operation().method());
    command.append(' ').append(quoted(uri));
    headers.forEach((name, value) -> command.append(header(name, value)));
    form.forEach(part -> command.append(option(part)));
    request.body().filter(it -> form.isEmpty()).ifPresent(it -> command.append(data(it)));
    return command.toString();
  }

  private static List<FormPart> formOf(PairedRequest request) {
    return request.body().map(FormPart::of).orElse(List.of());
  }

  /** For a form, curl writes the content type itself: it makes up the boundary. */
  private static String header(String name, String value) {
    return value.startsWith("multipart/") ? "" : " -H " + quoted(name + ": " + value);
  }

  private static String option(FormPart part) {
    return part.isFile()
        ? " -F "
            + quoted(
                part.name() + "=@-;filename=" + FormPart.FILE_NAME + ";type=" + FormPart.FILE_TYPE)
        : " --form-string " + quoted(part.name() + "=" + part.value());
  }

  private static String data(JsonNode body) {
    return " -d " + quoted(body);
  }

  private static String quoted(Object text) {
    return "'" + text.toString().replace("'", "'\\''") + "'";
  }
}
