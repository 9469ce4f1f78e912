package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NamingCheckTest {
  @ParameterizedTest
  @ValueSource(strings = {"post-api-v1-chat.delete", "DeleteMessage", "default", "1st"})
  void shouldRefuseAnOperationIdThatIsNoJavaMethod(String id) {
    var contract = ContractReader.yaml("paths: {/a: {get: {operationId: '" + id + "'}}}");

    assertThat(NamingCheck.problems(contract))
        .containsExactly(
            "GET /a: operationId "
                + id
                + " is not a Java name in lowerCamelCase"
                + "; give it one in an overlay, target $.paths['/a'].get");
  }

  @Test
  void shouldAcceptAnOrdinaryOperationId() {
    var contract = ContractReader.yaml("paths: {/a: {get: {operationId: getUrlPreview}}}");

    assertThat(NamingCheck.problems(contract)).isEmpty();
  }

  @Test
  void shouldRefuseAMissingOrRepeatedOperationId() {
    var contract =
        ContractReader.yaml(
            """
            paths:
              /a: {get: {operationId: list}, post: {}}
              /b: {get: {operationId: list}}
            """);

    assertThat(NamingCheck.problems(contract))
        .containsExactly(
            "POST /a: has no operationId; give it one in an overlay, target $.paths['/a'].post",
            "GET /b: operationId list is also that of GET /a; give it one in an overlay, target"
                + " $.paths['/b'].get");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Message1", "Delete200Response", "Error404"})
  void shouldRefuseASchemaNameThatAMachineMadeUp(String name) {
    assertThat(NamingCheck.problems(schema(name)))
        .containsExactly(
            "schema " + name + ": is numbered or named after a status; name what it is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message", "User.Ref", "user_ref"})
  void shouldRefuseASchemaNameThatIsNoJavaClass(String name) {
    assertThat(NamingCheck.problems(schema(name)))
        .containsExactly("schema " + name + ": is not a Java name in UpperCamelCase");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Message", "OAuth2Token", "UserRef"})
  void shouldAcceptAnOrdinarySchemaName(String name) {
    assertThat(NamingCheck.problems(schema(name))).isEmpty();
  }

  private static JsonNode schema(String name) {
    return ContractReader.yaml("components: {schemas: {" + name + ": {}}}");
  }
}
