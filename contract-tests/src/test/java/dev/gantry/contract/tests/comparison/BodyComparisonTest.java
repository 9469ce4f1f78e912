package dev.gantry.contract.tests.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodyComparisonTest {
  private static final String DOCUMENTED =
      "{'success':true,'count':2,'message':{'_id':'m1','urls':['a','b']},'topic':null}";

  @Test
  void shouldAcceptTheDocumentedBodyAndMore() {
    assertThat(exact(DOCUMENTED, DOCUMENTED)).isEmpty();
    assertThat(exact("{'count':2}", "{'count':2.0,'total':7}")).isEmpty();
  }

  @Test
  void shouldRefuseAMissingKey() {
    assertThat(exact("{'message':{'_id':'m1'}}", "{'message':{}}"))
        .containsExactly("/message/_id: is missing, expected \"m1\"");
  }

  @Test
  void shouldRefuseAWrongType() {
    assertThat(exact("{'ts':'1696533809813'}", "{'ts':1696533809813}"))
        .containsExactly("/ts: expected string \"1696533809813\", received number 1696533809813");
    assertThat(exact("{'topic':null}", "{'topic':'tea'}")).hasSize(1);
    assertThat(exact("{'starred':{}}", "{'starred':[]}")).hasSize(1);
  }

  @Test
  void shouldRefuseAWrongValue() {
    assertThat(exact("{'success':true}", "{'success':false}"))
        .containsExactly("/success: expected true, received false");
    assertThat(exact("{'count':2}", "{'count':3}")).hasSize(1);
    assertThat(exact("{'msg':'hi'}", "{'msg':'Hi'}")).hasSize(1);
  }

  @Test
  void shouldRefuseAShorterALongerAndADifferentlyOrderedArray() {
    assertThat(exact("{'urls':['a','b']}", "{'urls':['a']}"))
        .containsExactly("/urls: expected 2 elements, received 1: [\"a\"]");
    assertThat(exact("{'urls':['a']}", "{'urls':['a','b']}")).hasSize(1);
    assertThat(exact("{'urls':['a','b']}", "{'urls':['b','a']}")).hasSize(2);
  }

  @Test
  void shouldFindEachElementOfAContainingArrayOnce() {
    var rule = new BodyComparison(List.of(), Map.of("", ArrayRule.CONTAINS), LeafRule.SAME_VALUE);

    assertThat(differences(rule, "[{'_id':'a'}]", "[{'_id':'b'},{'_id':'a','roles':[]}]"))
        .isEmpty();
    assertThat(differences(rule, "[{'_id':'a'}]", "[{'_id':'b'}]"))
        .containsExactly("/0: no element is like {\"_id\":\"a\"}");
    assertThat(differences(rule, "['a','a']", "['a']")).hasSize(1);
  }

  @Test
  void shouldCompareOnlyTheTypeOfAVolatileValue() {
    var rule =
        new BodyComparison(List.of("/token", "/messages/*/ts"), Map.of(), LeafRule.SAME_VALUE);

    assertThat(differences(rule, "{'token':'x'}", "{'token':'y'}")).isEmpty();
    assertThat(differences(rule, "{'token':'x'}", "{'token':1}")).hasSize(1);
    assertThat(differences(rule, "{'token':'x'}", "{}")).hasSize(1);
    assertThat(differences(rule, "{'messages':[{'ts':1}]}", "{'messages':[{'ts':2}]}")).isEmpty();
    assertThat(differences(rule, "{'messages':{'ts':1}}", "{'messages':{'ts':2}}")).hasSize(1);
  }

  @Test
  void shouldTakeTwoWaysToWriteAnInstantForOneWhereAsked() {
    var rule = new BodyComparison(List.of(), Map.of(), LeafRule.SAME_INSTANT);

    assertThat(differences(rule, "'2023-02-25T16:08:30.000Z'", "'2023-02-25T16:08:30Z'")).isEmpty();
    assertThat(differences(rule, "'2023-02-25T16:08:30.000Z'", "'2023-02-25T16:08:31Z'"))
        .hasSize(1);
    assertThat(exact("'2023-02-25T16:08:30.000Z'", "'2023-02-25T16:08:30Z'")).hasSize(1);
  }

  private static List<String> exact(String expected, String received) {
    return differences(BodyComparison.EXACT, expected, received);
  }

  private static List<String> differences(BodyComparison rule, String expected, String received) {
    return rule.differences(json(expected), json(received)).stream()
        .map(Difference::toString)
        .toList();
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
