package dev.gantry.contract.tests.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.contract.ContractCase;
import dev.gantry.contract.tests.pairing.PairedRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurlCommandTest {
  private static final URI ADDRESS = URI.create("http://localhost/x");

  @Test
  void shouldQuoteABodyForTheShell() {
    assertThat(curl("chat.react/request/Smile", "{messageId: it's}", "application/json"))
        .isEqualTo(
            "curl -i -X POST 'http://localhost/x' -H 'Content-Type: application/json'"
                + " -d '{\"messageId\":\"it'\\''s\"}'");
  }

  @Test
  void shouldShowAFormWithItsPartsAndLetCurlMakeTheBoundary() {
    assertThat(curl("rooms.upload/request/Text", "{file: hello, msg: hi}", "multipart/form-data"))
        .isEqualTo(
            "printf %s 'hello' | curl -i -X POST 'http://localhost/x'"
                + " -F 'file=@-;filename=minutes.txt;type=text/plain' --form-string 'msg=hi'");
  }

  private static String curl(String caseId, String body, String contentType) {
    var contract = SmallContract.revised(document -> document + UPLOAD.indent(2));
    ContractCase contractCase = SmallContract.caseOf(contract, caseId);
    var request =
        new PairedRequest(
            contractCase.operation(), Map.of(), Map.of(), Optional.of(SmallContract.yaml(body)));
    return CurlCommand.of(request, ADDRESS, Map.of("Content-Type", contentType));
  }

  private static final String UPLOAD =
      """
      /api/v1/rooms.upload:
        post:
          operationId: uploadFile
          requestBody:
            content:
              multipart/form-data:
                schema: {type: object}
                examples: {Text: {value: {file: hello}}}
          responses: {"200": {description: done}}
      """;
}
