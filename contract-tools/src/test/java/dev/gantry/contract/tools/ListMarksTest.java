package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ListMarksTest {
  private static final String COUNTED =
      "parameters: [{name: offset, in: query}, {name: count, in: query}]";
  private static final String MESSAGES =
      "messages: {type: array, items: {$ref: '#/components/schemas/Message'}}";

  @Test
  void shouldMarkAListWithItsPropertyAndModel() {
    assertThat(mark(COUNTED, MESSAGES + ", total: {type: integer}"))
        .isEqualTo(
            "{\"property\":\"messages\",\"model\":\"Message\",\"hasTotal\":true,\"hasId\":true}");
  }

  @Test
  void shouldSayNothingOfATotalOrAnIdThatIsNotThere() {
    assertThat(mark(COUNTED, "users: {type: array, items: {$ref: '#/components/schemas/User'}}"))
        .isEqualTo("{\"property\":\"users\",\"model\":\"User\"}");
  }

  @Test
  void shouldLeaveOutWhatCannotBeAskedForPageByPage() {
    assertThat(mark("parameters: [{name: offset, in: query}]", MESSAGES)).isEmpty();
    assertThat(mark("parameters: []", MESSAGES)).isEmpty();
  }

  @Test
  void shouldLeaveOutWhatIsNotOneListOfANamedModel() {
    assertThat(mark(COUNTED, "messages: {type: object}")).isEmpty();
    assertThat(mark(COUNTED, "names: {type: array, items: {type: string}}")).isEmpty();
    assertThat(mark(COUNTED, MESSAGES + ", more: {type: array, items: {type: string}}")).isEmpty();
  }

  private static String mark(String parameters, String properties) {
    ObjectNode contract =
        (ObjectNode)
            ContractReader.yaml(
                """
                paths:
                  /list:
                    get:
                      %s
                      responses:
                        '200':
                          content:
                            application/json: {schema: {$ref: '#/components/schemas/Page'}}
                components:
                  schemas:
                    Page: {type: object, properties: {%s}}
                    Message: {type: object, properties: {_id: {type: string}}}
                    User: {type: object, properties: {name: {type: string}}}
                """
                    .formatted(parameters, properties));
    ListMarks.set(contract);
    var mark = contract.at("/paths/~1list/get/x-list");
    return mark.isMissingNode() ? "" : mark.toString();
  }
}
