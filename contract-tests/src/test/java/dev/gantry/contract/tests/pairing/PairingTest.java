package dev.gantry.contract.tests.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.SmallContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static final String COMPLETE =
      """
      chat.react:
        every: {as: ada, state: room}
        200/Success: {}
      "rooms/{rid}":
        200/Found: {as: ada}
      """;

  @Test
  void shouldHaveNothingToSayWhereEveryCaseIsPaired() {
    assertThat(problems(COMPLETE)).isEmpty();
  }

  @Test
  void shouldNameAnEntryWhoseCaseIsGone() {
    assertThat(problems(COMPLETE.replace("200/Success", "200/Done")))
        .containsExactly(
            "chat.react/200/Done: is paired, but the contract has no such example",
            "chat.react/200/Success: no pairing entry says how to provoke it");
  }

  @Test
  void shouldNameAnOperationThatIsGone() {
    assertThat(problems(COMPLETE + "chat.wave:\n  every: {as: ada}\n"))
        .containsExactly("chat.wave: is paired, but the contract has no such operation");
  }

  @Test
  void shouldNameACaseThatNothingProvokesUnlessItsOperationIsPending() {
    var pairing = pairing("chat.react: {every: {as: ada}, 200/Success: {}}");

    assertThat(pairing.problems(SmallContract.read(), Set.of()))
        .containsExactly("rooms/{rid}/200/Found: no pairing entry says how to provoke it");
    assertThat(pairing.problems(SmallContract.read(), Set.of("getRoom"))).isEmpty();
  }

  @Test
  void shouldNameAMisspeltKeyAnUnknownRuleAMissingReasonAndABadTime() {
    assertThat(problems(COMPLETE.replace("{}", "{wiht: {a: 1}}")))
        .singleElement()
        .asString()
        .startsWith("test.yaml: chat.react/200/Success: unknown key wiht");
    assertThat(problems(COMPLETE.replace("{}", "{arrays: {/usernames: sorted}}"))).hasSize(1);
    assertThat(problems(COMPLETE.replace("{}", "{volatile: {/usernames: ''}}"))).hasSize(1);
    assertThat(problems(COMPLETE.replace("{}", "{now: yesterday}"))).hasSize(1);
  }

  @Test
  void shouldNameARuleForWhatTheExampleDoesNotHave() {
    var reason = ": why it cannot be known";
    assertThat(problems(COMPLETE.replace("{}", "{volatile: {/usernames/1" + reason + "}}")))
        .isEmpty();
    assertThat(problems(COMPLETE.replace("{}", "{volatile: {/usernames/2" + reason + "}}")))
        .containsExactly(
            "chat.react/200/Success: has a rule for /usernames/2, which its example has not");
    assertThat(problems(COMPLETE.replace("{}", "{arrays: {/users: contains}}"))).hasSize(1);
  }

  @Test
  void shouldDeriveA401FromTheUsualRequest() {
    var recipe = recipe("chat.react/401/No Login");

    assertThat(recipe.situation().caller()).contains(Recipe.NOBODY);
    assertThat(recipe.situation().states()).containsExactly("room");
  }

  @Test
  void shouldSendADocumentedRequestWordForWord() {
    var changed = COMPLETE.replace("state: room", "state: room, with: {emoji: wave}");
    var contractCase = SmallContract.caseOf("chat.react/request/Frown");
    var recipe = pairing(changed).recipe(contractCase).orElseThrow();

    assertThat(PairedRequest.of(contractCase.operation(), recipe).body())
        .contains(contractCase.value());
  }

  @Test
  void shouldLetAnEntryPrevailOverWhatAllCasesShare() {
    var entry = COMPLETE.replace("{}", "{as: bob, with: {emoji: wave}}");
    var recipe =
        pairing(entry).recipe(SmallContract.caseOf("chat.react/200/Success")).orElseThrow();

    assertThat(recipe.situation().caller()).contains("bob");
    assertThat(recipe.situation().states()).containsExactly("room");
  }

  private static Recipe recipe(String caseId) {
    return pairing(COMPLETE).recipe(SmallContract.caseOf(caseId)).orElseThrow();
  }

  private static List<String> problems(String yaml) {
    return pairing(yaml).problems(SmallContract.read(), Set.of());
  }

  private static Pairing pairing(String yaml) {
    return Pairing.of(Map.of("test.yaml", SmallContract.yaml(yaml)));
  }
}
