package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gantry.server.core.DomainJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;

class AttachmentRulesTest {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final AttachmentRules rules = new AttachmentRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title_link\": null}",
        "{\"title_link\": \"https://a.example\"}",
        "{\"image_url\": \"data:image/png;base64,AA==\"}",
        "{\"audio_url\": \"/file-upload/abc/a.mp3\"}",
        "{\"ts\": \"2016-12-09T16:53:06.761Z\"}",
        "{\"ts\": 1481302386}",
        "{\"unknown\": [1]}",
        "{\"fields\": [{\"short\": true, \"title\": \"t\", \"value\": 1}]}",
        "{\"actions\": [{\"type\": \"button\", \"url\": \"http://a.example\"}]}"
      })
  void shouldTake(String attachment) {
    assertThatCode(() -> check(attachment)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thumb_url",
        "message_link",
        "author_link",
        "author_icon",
        "title_link",
        "image_url",
        "audio_url",
        "video_url"
      })
  void shouldRefuseAScriptWhereALinkBelongs(String key) {
    assertRefused(
        () -> check("{\"" + key + "\": \"javascript:alert(1)\"}"), "Invalid href value provided");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"actions\": [{\"url\": \"javascript:x\"}]} | Invalid href value provided",
        "{\"actions\": [{\"image_url\": \"relative\"}]} | Invalid href value provided",
        "{\"attachments\": [{\"title_link\": \"javascript:x\"}]} | Invalid href value provided",
        "{\"fields\": [{\"title\": \"t\"}]} | Invalid attachment field, title and value is required",
        "{\"fields\": [{\"title\": \"\", \"value\": \"v\"}]} | Invalid attachment field, title and value is required",
        "{\"fields\": [{\"title\": \"t\", \"value\": false}]} | Invalid attachment field, title and value is required",
        "{\"color\": 1} | Match error: Expected string, got number in field color",
        "{\"collapsed\": \"yes\"} | Match error: Expected boolean, got string in field collapsed",
        "{\"title_link\": {}} | Match error: Expected string, got object in field title_link",
        "{\"fields\": {}} | Match error: Expected array, got object in field fields",
        "{\"fields\": [1]} | Match error: Expected object, got number"
      })
  void shouldRefuse(String attachment, String error) {
    assertRefused(() -> check(attachment), error);
  }

  @Test
  void shouldRefuseAnAttachmentThatIsNothing() {
    assertRefused(
        () -> rules.check(Collections.singletonList(null)),
        "Match error: Expected object, got null");
  }

  private void check(String attachment) {
    rules.check(List.of(DomainJson.mapper().readValue(attachment, OBJECT)));
  }
}
