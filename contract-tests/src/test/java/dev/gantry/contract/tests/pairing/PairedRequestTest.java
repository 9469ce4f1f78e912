package dev.gantry.contract.tests.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.contract.Operation;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PairedRequestTest {
  private final Operation react = SmallContract.caseOf("chat.react/200/Success").operation();
  private final Operation getRoom = SmallContract.caseOf("rooms/{rid}/200/Found").operation();

  @Test
  void shouldStartFromTheFirstDocumentedBody() {
    assertThat(body("{}")).isEqualTo(react.requestExamples().get("Smile"));
    assertThat(body("{request: Frown}")).isEqualTo(react.requestExamples().get("Frown"));
  }

  @Test
  void shouldLeaveOutAndSetPartsOfTheBody() {
    assertThat(body("{without: [messageId, /options/once], with: {emoji: wave, options: {at: 1}}}"))
        .isEqualTo(SmallContract.yaml("{emoji: wave, options: {loud: true, at: 1}}"));
  }

  @Test
  void shouldLeaveTheDocumentedBodyAsItIs() {
    body("{without: messageId, with: {options: {at: 1}}}");

    assertThat(react.requestExamples().get("Smile").at("/options").size()).isEqualTo(2);
    assertThat(react.requestExamples().get("Smile").has("messageId")).isTrue();
  }

  @Test
  void shouldEncodeTheDocumentedParameters() {
    assertThat(PairedRequest.of(getRoom, recipe("{}")).target())
        .isEqualTo("/api/v1/rooms/a%20room?sort=%7B%22ts%22%3A1%7D");
    assertThat(PairedRequest.of(getRoom, recipe("{without: sort, with: {rid: x/y}}")).target())
        .isEqualTo("/api/v1/rooms/x%2Fy");
  }

  @Test
  void shouldRefuseARecipeThatNamesWhatIsNotThere() {
    assertRefused(react, "{without: mesageId}", "without mesageId: the request has no such thing");
    assertRefused(react, "{request: Grin}", "the contract has no request example Grin");
    assertRefused(getRoom, "{with: {room: 1}}", "with room: no parameter, and there is no body");
  }

  private JsonNode body(String recipe) {
    return PairedRequest.of(react, recipe(recipe)).body().orElseThrow();
  }

  private static void assertRefused(Operation operation, String recipe, String message) {
    assertThatExceptionOfType(RecipeException.class)
        .isThrownBy(() -> PairedRequest.of(operation, recipe(recipe)))
        .withMessageStartingWith(message);
  }

  private static Recipe recipe(String yaml) {
    return new RecipeReader("test", new ArrayList<>()).read(SmallContract.yaml(yaml));
  }
}
