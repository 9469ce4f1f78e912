package dev.gantry.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two servers at once, one of them of the class and the other of a fixture file. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralServersTest {
  @RegisterExtension
  static final GantryServerExtension kept =
      GantryServerExtension.builder().fixture(f -> f.user("ada")).workspacePerClass().build();

  @RegisterExtension
  final GantryServerExtension library =
      GantryServerExtension.builder().fixtureResource("workspaces/library.json").build();

  @Test
  @Order(1)
  void shouldKnowNothingOfEachOther() {
    kept.clientOf("ada").chat().sendMessage(m -> m.id("x").rid("GENERAL").msg("Here"));
    library.clientOf("eve").chat().sendMessage(m -> m.id("x").rid("GENERAL").msg("There"));

    assertThat(text(kept, "ada")).isEqualTo("Here");
    assertThat(text(library, "eve")).isEqualTo("There");
    assertThat(kept.baseUrl()).isNotEqualTo(library.baseUrl());
  }

  @Test
  @Order(2)
  void shouldKeepTheWorkspaceOfAClass() {
    assertThat(text(kept, "ada")).isEqualTo("Here");
    assertThat(library.clientOf("eve").history("GENERAL")).isEmpty();
  }

  @Test
  void shouldTakeTokensAndSettingsAsTheFileHasThem() {
    assertThat(library.tokensOf("eve").authToken()).isEqualTo("eves-own-token");
    assertThat(library.tokensOf("sam").userId()).isEqualTo("u-sam");
    assertThat(library.clientOf("eve").settings().getSetting("Message_MaxAllowedSize").getValue())
        .isEqualTo(20);
  }

  private static String text(GantryServerExtension gantry, String username) {
    return gantry.clientOf(username).chat().getMessage("x").getMessage().getMsg();
  }
}
