package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorCheckTest {
  @ParameterizedTest
  @CsvSource({"_id, id", "room-name, roomName", "':smile:', smile", "Name, name"})
  void shouldRefuseTwoPropertiesWithOneNameInJava(String one, String other) {
    assertThat(schema("properties: {'" + one + "': {}, '" + other + "': {}}"))
        .containsExactly(
            "$.components.schemas.A: properties "
                + one
                + " and "
                + other
                + " have the same name in Java; remove one in an overlay and set"
                + " additionalProperties to true, which keeps it reachable");
  }

  @ParameterizedTest
  @CsvSource({"id, rid", "userId, userid", "u, username"})
  void shouldAcceptPropertiesWithDifferentNames(String one, String other) {
    assertThat(schema("properties: {'" + one + "': {}, '" + other + "': {}}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"oneOf", "anyOf"})
  void shouldRefuseAlternatives(String key) {
    assertThat(schema("properties: {a: {" + key + ": [{type: string}, {type: integer}]}}"))
        .containsExactly(
            "$.components.schemas.A.properties.a: the generated code cannot read "
                + key
                + "; put one object with the properties of all alternatives in its place");
  }

  @Test
  void shouldRefuseABodyThatTheGeneratedClientWouldNotSend() {
    assertThat(body("multipart/mixed"))
        .containsExactly(
            "POST /a: the generated client cannot send multipart/mixed, only [application/json,"
                + " multipart/form-data]; remove it in an overlay, target"
                + " $.paths['/a'].post.requestBody.content");
  }

  @Test
  void shouldAcceptAForm() {
    assertThat(body("multipart/form-data")).isEmpty();
  }

  private static List<String> schema(String schema) {
    return problems("components: {schemas: {A: {" + schema + "}}}");
  }

  private static List<String> body(String mediaType) {
    return problems("paths: {/a: {post: {requestBody: {content: {" + mediaType + ": {}}}}}}");
  }

  private static List<String> problems(String contract) {
    return GeneratorCheck.problems(ContractReader.yaml(contract));
  }
}
