package dev.gantry.contract.tests.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gantry.contract.tests.SmallContract;
import dev.gantry.contract.tests.comparison.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelLeavesTest {
  private static final String SCHEMA = "{properties: {_id: {}, tags: {}, count: {}}}";

  @Test
  void shouldAcceptAModelThatGivesAllOfTheAnswerBack() {
    assertThat(read("{_id: r1, tags: [a, b], more: {deep: 1}}")).isEmpty();
  }

  @Test
  void shouldRefuseAPropertyThatOnlyTheAdditionalPropertiesHold() {
    assertThat(read("{count: 2}"))
        .containsExactly("/count: has no getter, though the contract has this property");
  }

  @Test
  void shouldRefuseALeafThatIsLost() {
    var documented = SmallContract.yaml("{_id: r1, tags: [a, b], more: 1}");
    var room = new Room();
    room.tags = List.of("a");

    assertThat(differences(documented.toString(), room))
        .contains(
            "/_id: cannot be read from the model, expected \"r1\"",
            "/tags: expected 2 elements, the model has 1",
            "/more: cannot be read from the model, expected 1",
            "/_id: is lost when written again: is missing, expected \"r1\"");
  }

  @Test
  void shouldRefuseALeafThatBecameAnother() {
    var room = new Room();
    room.id = "r2";

    assertThat(differences("{_id: r1}", room))
        .contains("/_id: the model holds something else: answer: expected \"r1\", received \"r2\"");
  }

  private static List<String> read(String answer) {
    return differences(
        answer, ClientJson.mapper().treeToValue(SmallContract.yaml(answer), Room.class));
  }

  private static List<String> differences(String answer, Room room) {
    return new ModelLeaves(SmallContract.read())
        .differences(SmallContract.yaml(answer), room, SmallContract.yaml(SCHEMA)).stream()
            .map(Difference::toString)
            .toList();
  }

  /** A model as the generator writes them, but for {@code count}, which it forgot. */
  static final class Room {
    private final Map<String, Object> additional = new HashMap<>();
    private String id;
    private List<String> tags;

    @JsonProperty("_id")
    public String getId() {
      return id;
    }

    @JsonProperty("_id")
    public void setId(String id) {
      this.id = id;
    }

    @JsonProperty("tags")
    public List<String> getTags() {
      return tags;
    }

    @JsonProperty("tags")
    public void setTags(List<String> tags) {
      this.tags = tags;
    }

    @JsonAnyGetter
    public Map<String, Object> getAdditionalProperties() {
      return additional;
    }

    @JsonAnySetter
    public void putAdditionalProperty(String name, Object value) {
      additional.put(name, value);
    }
  }
}
