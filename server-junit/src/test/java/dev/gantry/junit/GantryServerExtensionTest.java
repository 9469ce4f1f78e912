package dev.gantry.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gantry.client.RocketChatClient;
import dev.gantry.client.error.BadRequestException;
import dev.gantry.client.error.TooManyRequestsException;
import dev.gantry.client.error.UnauthorizedException;
import dev.gantry.client.model.Message;
import dev.gantry.client.retry.RetryPolicy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GantryServerExtensionTest {
  @RegisterExtension
  static final GantryServerExtension gantry =
      GantryServerExtension.builder()
          .fixture(
              f ->
                  f.user("ada", u -> u.name("Ada").password("secret"))
                      .user("ben")
                      .user("sam")
                      .channel("news", r -> r.owner("ada").members("ben"))
                      .group("lab", "ada", "ben")
                      .message("lab", "ada", "Good morning")
                      .message("lab", "ben", "Morning", m -> m.thread("m1")))
          .build();

  @BeforeAll
  static void shouldBeThereBeforeTheFirstTest() {
    send(gantry.clientOf("ada"), "lab", "gone with the first test");
  }

  @Test
  void shouldHaveTheWorkspaceOfTheFixture() {
    RocketChatClient ada = gantry.clientOf("ada");

    assertThat(texts(ada, "lab")).containsExactlyInAnyOrder("Good morning", "Morning");
    assertThat(ada.chat().getMessage("m2").getMessage().getTmid()).isEqualTo("m1");
    assertThat(ada.authentication().getMe().getName()).isEqualTo("Ada");
  }

  @RepeatedTest(2)
  void shouldForgetWhatTheTestBeforeDid() {
    RocketChatClient ben = gantry.clientOf("ben");
    assertThat(texts(ben, "GENERAL")).isEmpty();

    send(ben, "GENERAL", "Hello");

    assertThat(texts(ben, "GENERAL")).containsExactly("Hello");
  }

  @Test
  void shouldForgetOnDemand(RocketChatClient admin) {
    RocketChatClient ada = gantry.clientOf("ada");
    ada.chat().deleteMessage(d -> d.roomId("lab").msgId("m1"));
    admin.users().deleteUser(d -> d.userId("ben"));

    gantry.reset();

    assertThat(texts(ada, "lab")).contains("Good morning");
    assertThat(gantry.clientOf("ben").authentication().getMe().getId()).isEqualTo("ben");
  }

  @Test
  void shouldInjectClientsAndTheAddress(
      RocketChatClient admin, @ClientOf("ben") RocketChatClient ben, URI address) {
    assertThat(admin.authentication().getMe().getUsername()).isEqualTo("admin");
    assertThat(ben.authentication().getMe().getUsername()).isEqualTo("ben");
    assertThat(address).isEqualTo(gantry.baseUrl());
  }

  @Test
  void shouldLetTheProgramLogInWithAPassword(URI address) {
    try (RocketChatClient program =
        RocketChatClient.builder().baseUrl(address.toString()).login("ada", "secret").build()) {
      assertThat(program.authentication().getMe().getId()).isEqualTo("ada");
    }
  }

  @Test
  void shouldKeepTheRulesOfTheApi() {
    RocketChatClient sam = gantry.clientOf("sam");

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> send(sam, "lab", "May I?"))
        .withMessageContaining("error-not-allowed");
    try (RocketChatClient stranger =
        RocketChatClient.builder()
            .baseUrl(gantry.baseUrl().toString())
            .token("sam", "not the token of sam")
            .build()) {
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> send(stranger, "GENERAL", "It is me"));
    }
  }

  @Test
  void shouldLimitNoRateUnlessATestWantsThat(RocketChatClient admin) {
    RocketChatClient ben = gantry.clientOf("ben").withOptions(o -> o.retries(RetryPolicy.never()));
    for (int i = 0; i < 15; i++) {
      send(ben, "lab", "message");
    }

    admin.settings().updateSetting("API_Enable_Rate_Limiter", s -> s.value(true));

    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 15; i++) {
                send(ben, "lab", "message");
              }
            });
  }

  @Test
  void shouldSayWhomTheFixtureHas() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> gantry.clientOf("adda"))
        .withMessage("The fixture has no user adda, only ada, ben, sam, admin");
  }

  @Nested
  class InAnInnerClass {
    @Test
    void shouldHaveTheSameServerAndAFreshWorkspace(URI address) {
      assertThat(address).isEqualTo(gantry.baseUrl());
      assertThat(texts(gantry.clientOf("ada"), "lab")).hasSize(2);
    }
  }

  private static void send(RocketChatClient client, String room, String text) {
    client.chat().sendMessage(m -> m.rid(room).msg(text));
  }

  private static List<String> texts(RocketChatClient client, String room) {
    return client.history(room).stream().map(Message::getMsg).toList();
  }
}
