package dev.gantry.contract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DocumentMergerTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void shouldPutPathsTagsAndComponentsTogether() {
    var merged =
        merge(
            "{openapi: 3.0.0, tags: [{name: A}], paths: {/a: {get: {}}}, components: {schemas: {A: {}}}}",
            "{openapi: 3.0.3, tags: [{name: B}], paths: {/b: {get: {}}}, components: {schemas: {B: {}}}}");

    assertThat(problems).isEmpty();
    assertThat(merged)
        .isEqualTo(
            ContractReader.yaml(
                """
                openapi: 3.0.3
                info: {}
                servers: []
                tags: [{name: A}, {name: B}]
                paths: {/a: {get: {}}, /b: {get: {}}}
                components: {schemas: {A: {}, B: {}}}
                """));
  }

  @Test
  void shouldPutMethodsOfOnePathTogether() {
    var merged =
        merge(
            "{openapi: 3.0.0, paths: {/a: {get: {}}}}",
            "{openapi: 3.0.0, paths: {/a: {post: {}}}}");

    assertThat(problems).isEmpty();
    assertThat(merged.at("/paths/~1a").propertyNames()).containsExactly("get", "post");
  }

  @Test
  void shouldCollapseWhatIsEqual() {
    var document =
        "{openapi: 3.0.0, tags: [{name: A}], paths: {/a: {get: {}}}, components: {schemas: {A: {}}}}";

    var merged = merge(document, document);

    assertThat(problems).isEmpty();
    assertThat(merged.path("tags")).hasSize(1);
  }

  @Test
  void shouldNameBothFilesOfEachConflict() {
    merge(
        """
        openapi: 3.0.0
        tags: [{name: A}]
        paths: {/a: {get: {summary: one}}}
        components: {schemas: {A: {type: string}}, responses: {A: {description: one}}}
        """,
        """
        openapi: 3.0.0
        tags: [{name: A, description: other}]
        paths: {/a: {get: {summary: two}}}
        components: {schemas: {A: {type: object}}, responses: {A: {description: two}}}
        """);

    assertThat(problems)
        .containsExactly(
            "tag A differs between 1.yaml and 2.yaml",
            "paths /a get differs between 1.yaml and 2.yaml",
            "components schemas A differs between 1.yaml and 2.yaml",
            "components responses A differs between 1.yaml and 2.yaml");
  }

  @Test
  void shouldRefuseAnotherVersionOfOpenApi() {
    merge("{openapi: 3.1.0}");

    assertThat(problems).containsExactly("1.yaml: is OpenAPI 3.1.0; only 3.0 is supported");
  }

  @Test
  void shouldKeepExtensionsOfADocument() {
    assertThat(merge("{openapi: 3.0.0, x-origin: {a: 1}}").at("/x-origin/a").asInt()).isEqualTo(1);
  }

  @Test
  void shouldRefuseSecurityThatWouldCoverOtherDocuments() {
    merge("{openapi: 3.0.0, security: [{token: []}]}");

    assertThat(problems)
        .containsExactly("1.yaml: its security would cover other documents; put it on operations");
  }

  private JsonNode merge(String... documents) {
    var merger = new DocumentMerger(problems);
    for (int i = 0; i < documents.length; i++) {
      merger.add((i + 1) + ".yaml", (ObjectNode) ContractReader.yaml(documents[i]));
    }
    return merger.merged();
  }
}
