package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomFieldRulesTest {

  private static final String SCHEMA =
      """
      {"required": ["priority"],
       "properties": {"priority": {"type": "string", "enum": ["low", "high"]}}}""";

  @RegisterExtension final ChatFixture chat = new ChatFixture();

  @Test
  void shouldRefuseAnyFieldWhereTheyAreOff() {
    chat.set("Message_CustomFields", SCHEMA);

    assertRefused(() -> send(Map.of("priority", "high")), "Custom fields not enabled");
  }

  @Test
  void shouldKeepFieldsThatFitTheSchema() {
    enable(SCHEMA);

    assertThat(send(Map.of("priority", "high")).customFields())
        .isEqualTo(Map.of("priority", "high"));
  }

  @Test
  void shouldRefuseFieldsThatDoNotFitTheSchema() {
    enable(SCHEMA);

    assertRefused(() -> send(Map.of()), "Invalid custom fields");
    assertRefused(() -> send(Map.of("priority", "urgent")), "Invalid custom fields");
    assertRefused(() -> send(Map.of("priority", "high", "other", 1)), "Invalid custom fields");
  }

  @Test
  void shouldFollowAChangeOfTheSchema() {
    enable(SCHEMA);
    send(Map.of("priority", "high"));

    chat.set("Message_CustomFields", "{\"properties\": {\"color\": {}}}");

    assertRefused(() -> send(Map.of("priority", "high")), "Invalid custom fields");
    assertThat(send(Map.of("color", "red")).customFields()).containsKey("color");
  }

  @Test
  void shouldRefuseEverythingWhereTheSchemaItselfIsBroken() {
    enable("not json");
    assertRefused(() -> send(Map.of("priority", "high")), "Invalid custom fields");

    enable("{\"properties\": 7}");
    assertRefused(() -> send(Map.of("priority", "high")), "Invalid custom fields");

    enable("");
    assertRefused(() -> send(Map.of("priority", "high")), "Invalid custom fields");
  }

  private void enable(String schema) {
    chat.set("Message_CustomFields_Enabled", true);
    chat.set("Message_CustomFields", schema);
  }

  private Message send(Map<String, Object> customFields) {
    return chat.send(chat.alice, command -> command.customFields(customFields));
  }
}
