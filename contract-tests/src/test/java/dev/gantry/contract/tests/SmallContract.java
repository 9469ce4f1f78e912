package dev.gantry.contract.tests;

import dev.gantry.contract.tests.contract.Contract;
import dev.gantry.contract.tests.contract.ContractCase;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A contract of two operations, to show the kit by. */
public final class SmallContract {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Small, version: 1.0.0}
      paths:
        /api/v1/chat.react:
          post:
            operationId: reactToMessage
            tags: [Chat]
            security: [{authToken: []}]
            requestBody:
              content:
                application/json:
                  schema: {type: object}
                  examples:
                    Smile: {value: {messageId: m1, emoji: smile, options: {loud: true, once: true}}}
                    Frown: {value: {messageId: m2, emoji: frown}}
            responses:
              "200":
                description: done
                content:
                  application/json:
                    schema:
                      type: object
                      required: [success]
                      properties: {success: {type: boolean}, count: {type: integer}}
                    examples:
                      Success: {value: {success: true, usernames: [ada, bob]}}
              "401":
                description: no login
                content:
                  application/json:
                    schema: {type: object}
                    examples:
                      No Login: {value: {status: error}}
        /api/v1/rooms/{rid}:
          get:
            operationId: getRoom
            tags: [Rooms]
            parameters:
              - {name: rid, in: path, required: true, schema: {type: string}, example: a room}
              - {name: sort, in: query, schema: {type: string}, example: '{"ts":1}'}
            responses:
              "200":
                description: found
                content:
                  application/json:
                    schema: {type: object, properties: {name: {type: string}}}
                    examples:
                      Found: {value: {name: general}}
      """;

  private SmallContract() {}

  /** The contract. */
  public static Contract read() {
    return Contract.of(yaml(DOCUMENT));
  }

  /** The contract with another document. */
  public static Contract revised(UnaryOperator<String> change) {
    return Contract.of(yaml(change.apply(DOCUMENT)));
  }

  /** One of its cases. */
  public static ContractCase caseOf(String id) {
    return caseOf(read(), id);
  }

  /** One of the cases of a contract. */
  public static ContractCase caseOf(Contract contract, String id) {
    return contract.cases().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  /** Reads YAML or JSON. */
  public static JsonNode yaml(String text) {
    return YAML.readTree(text);
  }
}
