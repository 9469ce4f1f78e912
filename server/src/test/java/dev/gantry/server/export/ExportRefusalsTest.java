package dev.gantry.server.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, in the order of checks; nothing is stored then. */
class ExportRefusalsTest {

  private static final String FORBIDDEN =
      "User does not have the permissions required for this action [error-unauthorized]";

  @RegisterExtension static final RunningServer server = new RunningServer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type":"file","format":"html" | [error-invalid-params]
          "rid":"","type":"file","format":"html" | [error-invalid-params]
          "rid":" ","type":"file","format":"html" | [error-invalid-params]
          "rid":null,"type":"file","format":"html" | must be string [invalid-params]
          "rid":{},"type":"file","format":"html" | must be string [invalid-params]
          "rid":"GENERAL","format":"html" | [error-invalid-params]
          "rid":"GENERAL","type":null,"format":"html" | must be string [invalid-params]
          "rid":"GENERAL","type":"","format":"html" | [error-invalid-params]
          "rid":"GENERAL","type":"FILE","format":"html" | [error-invalid-params]
          "rid":"GENERAL","type":"fax","format":"html" | [error-invalid-params]
          "rid":"GENERAL","type":["file"],"format":"html" | must be string [invalid-params]
          "rid":"GENERAL","type":"file" | [error-invalid-format]
          "rid":"GENERAL","type":"file","format":null | must be string [invalid-params]
          "rid":"GENERAL","type":"file","format":"" | [error-invalid-format]
          "rid":"GENERAL","type":"file","format":"pdf" | [error-invalid-format]
          "rid":"GENERAL","type":"file","format":"HTML" | [error-invalid-format]
          "rid":"GENERAL","type":"file","format":{"a":1} | must be string [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"" | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"yesterday" | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"2021-02-30" | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"2021-1-1" | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"2021-01-01T00:00:00Z" | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":20210101 | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateTo":"+999999999-12-31" | must match format "date" [invalid-params]
          "rid":"GENERAL","type":"file","format":"html","dateTo":[] | must be string [invalid-params]
          "rid":"nowhere","type":"file","format":"html","dateFrom":"2021-01-02","dateTo":"2021-01-01" | [error-invalid-room]
          "rid":"lab","type":"file","format":"html","dateFrom":"2021-01-02","dateTo":"2021-01-01" | Not Allowed [error-not-allowed]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"2021-01-02","dateTo":"2021-01-01" | From date cannot be after To date [error-invalid-dates]
          "rid":"GENERAL","type":"file","format":"html","dateFrom":"2999-01-01" | From date cannot be after To date [error-invalid-dates]
          "rid":"GENERAL","type":"email" | [error-invalid-params]
          "rid":"GENERAL","type":"email","messages":[],"toEmails":["a@b.com"] | [error-invalid-params]
          "rid":"GENERAL","type":"email","messages":"m1" | must be array [invalid-params]
          "rid":"nowhere","type":"email","messages":["m1"] | [error-invalid-room]
          "rid":"lab","type":"email","messages":["m1"] | Not Allowed [error-not-allowed]
          """)
  void shouldSayWhatIsWrongWithTheRequest(String body, String error) {
    StoredRecords before = server.records();

    assertRefused("root", body, 400, error);

    assertThat(server.records()).isEqualTo(before);
  }

  /** Who may not export is told neither whether there is such a room, nor what else is wrong. */
  @ParameterizedTest
  @CsvSource({"sam,lab", "ben,lab", "ada,lab", "ada,GENERAL", "ada,nowhere"})
  void shouldWantThePermissionFirst(String username, String room) {
    for (String more :
        new String[] {
          "\"type\":\"file\",\"format\":\"html\"",
          "\"type\":\"file\",\"format\":\"json\",\"dateFrom\":\"2021-01-02\",\"dateTo\":\"2021-01-01\"",
          "\"type\":\"email\",\"messages\":[\"from-ada\"]"
        }) {
      assertRefused(username, "\"rid\":\"" + room + "\"," + more, 403, FORBIDDEN);
    }
  }

  @Test
  void shouldWantALogin() {
    Answer answer = server.anonymous().post("rooms.export", "{}");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("message").asString())
        .isEqualTo("You must be logged in to do this.");
  }

  @Test
  void shouldLetAnOwnerExportTheOwnRoomAloneWhereOwnersMay() {
    server
        .as("root")
        .post(
            "permissions.update",
            "{\"permissions\":[{\"_id\":\"mail-messages\",\"roles\":[\"owner\"]}]}");
    try {
      assertThat(Exports.export(server.as("ada"), "lab", "html")).startsWith("/data-export/");
      assertRefused("ben", "\"rid\":\"lab\",\"type\":\"file\",\"format\":\"html\"", 403, FORBIDDEN);
      assertRefused(
          "ada", "\"rid\":\"GENERAL\",\"type\":\"file\",\"format\":\"html\"", 403, FORBIDDEN);
      assertRefused(
          "root", "\"rid\":\"lab\",\"type\":\"file\",\"format\":\"html\"", 403, FORBIDDEN);
    } finally {
      server
          .as("root")
          .post(
              "permissions.update",
              "{\"permissions\":[{\"_id\":\"mail-messages\",\"roles\":[\"admin\"]}]}");
    }
  }

  @Test
  void shouldTakeTheDocumentsOwnExampleWithTheKeysOfBothTypes() {
    Answer answer =
        server
            .as("root")
            .post(
                "rooms.export",
                """
                {"rid":"GENERAL","type":"file","dateFrom":"2000-01-01","dateTo":"2021-11-25",
                 "format":"html","toUsers":["test.user"],"toEmails":["test@test.com"],
                 "messages":["yd6NBgNoiWATgDoFt"],"subject":"Test Subject "}""");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("success").asBoolean()).isTrue();
  }

  private static void assertRefused(String username, String body, int status, String error) {
    Answer answer = server.as(username).post("rooms.export", "{" + body + "}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(error);
    assertThat(answer.json().path("success").asBoolean(true)).isFalse();
  }
}
