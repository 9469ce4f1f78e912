package dev.gantry.contract.tools.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WriteStubsTest {
  private static final String CONTRACT =
      """
      {"paths": {"/api/v1/rooms/{rid}": {"get": {"operationId": "getRoom",
        "security": [{"authToken": []}],
        "responses": {
          "200": {"content": {"application/json": {"examples": {
            "Found": {"value": {"name": "general"}}, "Empty": {"value": {}}}}}},
          "401": {"content": {"application/json": {"examples": {
            "No Login": {"value": {"status": "error"}}}}}}}}}}}
      """;

  @TempDir private Path folder;

  @Test
  void shouldMakeEveryExampleAStubThatARequestCanName() throws IOException {
    var stubs = stubs();

    assertThat(stubs)
        .filteredOn(stub -> stub.path("priority").intValue() == 1)
        .extracting(stub -> stub.at("/request/headers/X-Gantry-Example/equalTo").stringValue())
        .containsExactly(
            "rooms/{rid}/200/Found", "rooms/{rid}/200/Empty", "rooms/{rid}/401/No Login");
  }

  @Test
  void shouldAnswerOtherRequestsWithTheFirstResultOrRefuseThemWithoutLogin() throws IOException {
    assertThat(stubs())
        .filteredOn(stub -> stub.path("priority").intValue() > 1)
        .extracting(
            stub -> stub.path("name").stringValue(), stub -> stub.path("priority").intValue())
        .containsExactly(
            tuple("rooms/{rid}/200/Found by default", 5),
            tuple("rooms/{rid}/401/No Login by default", 9));
  }

  @Test
  void shouldAnswerOnAnyValueOfAVariableInThePath() throws IOException {
    assertThat(stubs())
        .allSatisfy(
            stub ->
                assertThat(stub.at("/request/urlPathTemplate").stringValue())
                    .isEqualTo("/api/v1/rooms/{rid}"));
  }

  @Test
  void shouldLeaveNoStubOfAnOperationThatIsGone() throws IOException {
    Files.writeString(folder.resolve("gone.json"), "{}");
    stubs();

    assertThat(folder.resolve("gone.json")).doesNotExist();
  }

  private Iterable<JsonNode> stubs() throws IOException {
    var contract = Files.writeString(Files.createTempFile(folder, "contract", ".txt"), CONTRACT);
    WriteStubs.main(contract.toString(), folder.toString());
    return new JsonMapper()
        .readTree(Files.readString(folder.resolve("rooms-rid.json")))
        .path("mappings");
  }
}
