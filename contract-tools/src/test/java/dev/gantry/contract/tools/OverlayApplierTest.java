package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OverlayApplierTest {
  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          objects merge deeply    | {a: {b: {c: 1}}}       | $.a         | update: {b: {d: 2}}          | {a: {b: {c: 1, d: 2}}}
          scalars are replaced    | {a: {b: 1}}            | $.a         | update: {b: text}            | {a: {b: text}}
          scalar target           | {a: {b: 1}}            | $.a.b       | update: 2                    | {a: {b: 2}}
          scalar becomes object   | {a: {b: 1}}            | $.a         | update: {b: {c: 1}}          | {a: {b: {c: 1}}}
          null is a value         | {a: {b: 1}}            | $.a         | update: {b: null}            | {a: {b: null}}
          nested arrays grow      | {a: {b: [1]}}          | $.a         | update: {b: [2, 3]}          | {a: {b: [1, 2, 3]}}
          array target, one entry | {a: [{b: 1}]}          | $.a         | update: {c: 2}               | {a: [{b: 1}, {c: 2}]}
          array target, entries   | {a: [1]}               | $.a         | update: [2]                  | {a: [1, 2]}
          every match is updated  | {a: {x: {}, y: {}}}    | $.a.*       | update: {z: 1}               | {a: {x: {z: 1}, y: {z: 1}}}
          any depth               | {a: {s: {}, b: {s: {}}}} | $..s      | update: {z: 1}               | {a: {s: {z: 1}, b: {s: {z: 1}}}}
          quoted names            | {/v1/a.b: {x: 1}}      | $['/v1/a.b'] | update: {y: 2}              | {/v1/a.b: {x: 1, y: 2}}
          path variables          | {/s/{_id}: {x: 1}}     | $['/s/{_id}'] | update: {y: 2}             | {/s/{_id}: {x: 1, y: 2}}
          filters                 | {a: [{n: x}, {n: y}]}  | $.a[?(@.n == 'y')] | update: {z: 1}        | {a: [{n: x}, {n: y, z: 1}]}
          filter on a reference   | {a: [{$ref: x}, {n: y}]} | $.a[?(@['$ref'] == 'x')] | remove: true  | {a: [{n: y}]}
          root                    | {a: 1}                 | $           | update: {b: 2}               | {a: 1, b: 2}
          key is removed          | {a: {b: 1, c: 2}}      | $.a.b       | remove: true                 | {a: {c: 2}}
          entry is removed        | {a: [1, 2, 3]}         | $.a[1]      | remove: true                 | {a: [1, 3]}
          entries are removed     | {a: [{n: x}, {n: x}, {n: y}, {n: x}]} | $.a[?(@.n == 'x')] | remove: true | {a: [{n: y}]}
          children are removed    | {a: {b: 1, c: 2}, d: 1} | $.a.*      | remove: true                 | {a: {}, d: 1}
          remove wins             | {a: {b: {}}}           | $.a.b       | {remove: true, update: {c: 1}} | {a: {}}
          """)
  void shouldApplyAnActionAsOverlay10Says(
      String rule, String document, String target, String change, String expected) {
    var tree = (ObjectNode) yaml(quotePathVariable(document));

    new OverlayApplier(problems).apply(overlay(target, change), tree);

    assertThat(problems).isEmpty();
    assertThat(tree).isEqualTo(yaml(quotePathVariable(expected)));
  }

  @Test
  void shouldApplyActionsInOrder() {
    var tree = (ObjectNode) yaml("schema: {type: object, properties: {a: {}}}");
    var overlay =
        read(
            """
            overlay: 1.0.0
            actions:
              - {target: $.schema.*, description: replaced by a name, remove: true}
              - {target: $.schema, description: the name, update: {$ref: '#/x'}}
            """);

    new OverlayApplier(problems).apply(overlay, tree);

    assertThat(problems).isEmpty();
    assertThat(tree).isEqualTo(yaml("schema: {$ref: '#/x'}"));
  }

  @Test
  void shouldNotShareAnUpdateBetweenItsMatches() {
    var tree = (ObjectNode) yaml("{a: {}, b: {}}");
    var overlay =
        read(
            """
            overlay: 1.0.0
            actions:
              - {target: $.*, description: both, update: {deep: {x: 1}}}
              - {target: $.a.deep, description: one, update: {y: 2}}
            """);

    new OverlayApplier(problems).apply(overlay, tree);

    assertThat(tree).isEqualTo(yaml("{a: {deep: {x: 1, y: 2}}, b: {deep: {x: 1}}}"));
  }

  @Test
  void shouldNotShareAnAppendedEntryBetweenItsMatches() {
    var tree = (ObjectNode) yaml("{a: [], b: []}");
    var overlay =
        read(
            """
            overlay: 1.0.0
            actions:
              - {target: $.*, description: both, update: [{x: 1}]}
              - {target: '$.a[0]', description: one, update: {y: 2}}
            """);

    new OverlayApplier(problems).apply(overlay, tree);

    assertThat(tree).isEqualTo(yaml("{a: [{x: 1, y: 2}], b: [{x: 1}]}"));
  }

  @ParameterizedTest
  @CsvSource({"$.gone", "$.gone.deeper", "$.a[?(@.n == 'z')]", "$..gone", "$.a[7]", "$.*[7]"})
  void shouldNameATargetThatMatchesNothing(String target) {
    var tree = (ObjectNode) yaml("{a: [{n: x}]}");

    new OverlayApplier(problems).apply(overlay(target, "update: {b: 1}"), tree);

    assertThat(problems)
        .containsExactly(
            "test.overlay.yaml action 0 (why): target "
                + target
                + " matches nothing; correct the target or delete the action");
    assertThat(tree).isEqualTo(yaml("{a: [{n: x}]}"));
  }

  @Test
  void shouldNameEveryStaleTargetAndStillApplyTheOthers() {
    var tree = (ObjectNode) yaml("{a: {}}");
    var overlay =
        read(
            """
            overlay: 1.0.0
            actions:
              - {target: $.b, description: first, remove: true}
              - {target: $.a, description: good, update: {x: 1}}
              - {target: $.c, description: third, update: {x: 1}}
            """);

    new OverlayApplier(problems).apply(overlay, tree);

    assertThat(problems)
        .containsExactly(
            "test.overlay.yaml action 0 (first): target $.b matches nothing; correct the target or delete the action",
            "test.overlay.yaml action 2 (third): target $.c matches nothing; correct the target or delete the action");
    assertThat(tree).isEqualTo(yaml("{a: {x: 1}}"));
  }

  @Test
  void shouldRefuseAnInvalidPath() {
    new OverlayApplier(problems).apply(overlay("$.a[?(", "remove: true"), (ObjectNode) yaml("{}"));

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("test.overlay.yaml action 0 (why): target $.a[?(: ");
  }

  @Test
  void shouldRefuseToMergeAScalarIntoAnObject() {
    new OverlayApplier(problems).apply(overlay("$.a", "update: 1"), (ObjectNode) yaml("{a: {}}"));

    assertThat(problems).singleElement().asString().contains("is an object");
  }

  private Overlay overlay(String target, String change) {
    var action = (ObjectNode) yaml(change);
    action.put("target", target);
    action.put("description", "why");
    return new Overlay(
        "test.overlay.yaml",
        null,
        List.of(
            new OverlayAction(
                0, target, "why", action.get("update"), action.path("remove").asBoolean(false))));
  }

  private Overlay read(String text) {
    return new OverlayReader("test.overlay.yaml", problems).read(yaml(text));
  }

  private static String quotePathVariable(String flow) {
    return flow.replace("/s/{_id}:", "'/s/{_id}':");
  }

  private static JsonNode yaml(String text) {
    return ContractReader.yaml(text);
  }
}
