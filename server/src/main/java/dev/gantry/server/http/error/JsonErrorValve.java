package dev.gantry.server.http.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;

/**
 * Answers in the API's envelope where the web server itself refuses a request, such as a malformed
 * request line, instead of with its HTML page.
 */
public final class JsonErrorValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    String error = status == null ? "Request failed" : status.getReasonPhrase();
    byte[] body =
        ("{\"success\":false,\"error\":\"" + error + "\"}").getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType("application/json");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException clientIsGone) {
      container.getLogger().debug("the client is gone", clientIsGone);
    }
  }
}
