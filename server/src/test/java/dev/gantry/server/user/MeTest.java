package dev.gantry.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeTest {

  private final Me me = new Me(() -> "http://localhost:3000");

  @Test
  void shouldAddWhatRocketChatAdds() {
    User ada =
        UserBuilder.builder()
            .id("ada-id")
            .username("ada")
            .emails(
                List.of(new UserEmail("old@example.com", false), new UserEmail("ada@b.c", true)))
            .other(Map.of("bio", "Wrote a program."))
            .build();

    User shown = me.of(ada);

    assertThat(shown.other())
        .containsEntry("email", "ada@b.c")
        .containsEntry("avatarUrl", "http://localhost:3000/avatar/ada")
        .containsEntry("bio", "Wrote a program.");
    assertThat(shown.settings()).containsEntry("preferences", Map.of());
  }

  @Test
  void shouldLeaveEmailOutWhereNoneIsVerifiedAndKeepPreferences() {
    User ada =
        UserBuilder.builder()
            .username("ada")
            .settings(Map.of("preferences", Map.of("language", "en")))
            .build();

    User shown = me.of(ada);

    assertThat(shown.other()).doesNotContainKey("email");
    assertThat(shown.settings()).containsEntry("preferences", Map.of("language", "en"));
  }
}
