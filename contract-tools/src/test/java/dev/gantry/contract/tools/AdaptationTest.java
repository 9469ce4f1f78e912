package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AdaptationTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          POST,   chat.newThing,           newThing
          POST,   chat.archive,            archiveMessage
          GET,    chat.getNewThings,       getNewThings
          POST,   dm.close,                closeDirectMessage
          POST,   dm.setTopic,             setDirectMessageTopic
          GET,    dm.files,                getDirectMessageFiles
          GET,    channels.list.joined,    listChannelJoined
          POST,   channels.addLeader,      addChannelLeader
          GET,    users.getPresence,       getUserPresence
          DELETE, livechat/visitor/{token}, deleteLivechatVisitorByToken
          GET,    settings,                getSettings
          POST,   logout,                  logout
          """)
  void shouldNameAnOperationByItsPathAsTheOverlaysDo(String method, String path, String name) {
    var contract =
        yaml("paths: {'/api/v1/%s': {%s: {}}}".formatted(path, method.toLowerCase(Locale.ROOT)));

    Adaptation.adapt(contract);

    assertThat(Operation.of(contract).get(0).id()).isEqualTo(name);
  }

  @Test
  void shouldLeaveASharedNameToTheOperationWhosePathSaysIt() {
    var contract =
        yaml(
            """
            paths:
              /api/v1/calls.end: {post: {operationId: sendMessage}}
              /api/v1/chat.sendMessage: {post: {operationId: sendMessage}}
            """);

    Adaptation.adapt(contract);

    assertThat(Operation.of(contract))
        .extracting(Operation::id)
        .containsExactly("endCall", "sendMessage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: string}, {type: string, maxLength: 3}                  | {type: string}
          {type: string, enum: [a]}, {type: string, enum: [b, a]}       | {type: string, enum: [a, b]}
          {type: integer}, {type: number}                               | {type: number}
          {type: string}, {type: integer}                               | {}
          {type: string}, {enum: [null]}                                | {type: string, nullable: true}
          {type: array, items: {type: string}}, {type: array, items: {type: string}, maxItems: 2} | {type: array, items: {type: string}}
          {type: object}, {properties: {a: {}}}                         | {type: object, properties: {a: {}}, additionalProperties: true}
          {required: [a, b]}, {required: [b]}                           | {type: object, required: [b]}
          {$ref: '#/components/schemas/One'}, {properties: {a: {}}}     | {type: object, properties: {b: {type: string}, a: {}}}
          {oneOf: [{type: string}, {type: integer}]}, {type: string}    | {}
          """)
  void shouldTakeWhatOneOfTheAlternativesTakes(String alternatives, String merged) {
    var contract =
        yaml(
            "components: {schemas: {One: {properties: {b: {type: string}}, required: [b]}, Either: {oneOf: [%s]}}}"
                .formatted(alternatives));
    var before = contract.at("/components/schemas/Either").deepCopy();

    Adaptation.adapt(contract);

    var either = (ObjectNode) contract.at("/components/schemas/Either");
    assertThat(either.remove("x-alternatives")).isEqualTo(before);
    assertThat(either).isEqualTo(yaml(merged));
  }

  @Test
  void shouldPutAReferenceInThePlaceOfTheOnlyAlternative() {
    var contract =
        yaml(
            "components: {schemas: {One: {type: string}, A: {properties: {b: {oneOf: [{$ref: '#/components/schemas/One'}]}}}}}");

    Adaptation.adapt(contract);

    assertThat(contract.at("/components/schemas/A/properties/b"))
        .isEqualTo(yaml("{$ref: '#/components/schemas/One'}"));
  }

  @Test
  void shouldLeaveAlternativesThatLeadNowhereToTheCheckOfReferences() {
    var contract = yaml("components: {schemas: {A: {oneOf: [{$ref: '#/gone'}, {type: string}]}}}");

    assertThat(Adaptation.adapt(contract)).isEmpty();
    assertThat(contract.at("/components/schemas/A").has("oneOf")).isTrue();
  }

  @Test
  void shouldEndWhereAlternativesContainThemselves() {
    var contract =
        yaml(
            "components: {schemas: {A: {anyOf: [{$ref: '#/components/schemas/A'}, {type: string}]}}}");

    Adaptation.adapt(contract);

    assertThat(contract.at("/components/schemas/A").propertyNames())
        .containsExactly("x-alternatives");
  }

  @Test
  void shouldFindAClashBetweenMembersOfAnAllOf() {
    var contract =
        yaml(
            "components: {schemas: {One: {properties: {_id: {}}}, Both: {allOf: [{$ref: '#/components/schemas/One'}, {properties: {id: {}, x: {}}, required: [id]}]}}}");

    Adaptation.adapt(contract);

    assertThat(contract.at("/components/schemas/Both"))
        .isEqualTo(
            yaml("{properties: {id: {}, x: {}}, required: [id], additionalProperties: true}"));
  }

  @Test
  void shouldRenameASchemaAndWhatRefersToIt() {
    var contract =
        yaml(
            "components: {schemas: {user_ref: {type: string}, Message1: {properties: {u: {$ref: '#/components/schemas/user_ref'}}}}}");

    assertThat(Adaptation.adapt(contract))
        .extracting(note -> note.substring(0, note.indexOf(" in Java")))
        .containsExactly("schema user_ref is named UserRef", "schema Message1 is named MessageOne");
    assertThat(contract.at("/components/schemas/MessageOne/properties/u/$ref").asString())
        .isEqualTo("#/components/schemas/UserRef");
  }

  @Test
  void shouldNotTouchAContractThatNamesEverything() {
    var contract =
        yaml(
            """
            paths: {/a: {get: {operationId: getA, responses: {'200': {content: {application/json: {schema: {title: A, properties: {_id: {}, rid: {}}}}}}}}}}
            components: {schemas: {State: {type: string, enum: [a, b]}}}
            """);
    var before = contract.deepCopy();

    assertThat(Adaptation.adapt(contract)).isEqualTo(List.of());
    assertThat((JsonNode) contract).isEqualTo(before);
  }

  private static ObjectNode yaml(String yaml) {
    return (ObjectNode) ContractReader.yaml(yaml);
  }
}
