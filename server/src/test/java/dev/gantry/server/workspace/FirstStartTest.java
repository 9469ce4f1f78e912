package dev.gantry.server.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.TestWorkspace;
import dev.gantry.server.room.Room;
import dev.gantry.server.user.PasswordGenerator;
import dev.gantry.server.user.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstStartTest {

  @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

  private final FirstStart firstStart =
      new FirstStart(
          workspace.stores.permissions(),
          workspace.stores.users(),
          new BuiltIns(workspace.stores.rooms(), workspace.stores.users()),
          new FirstAdmin(
              workspace.stores.users(),
              workspace.stores.rooms(),
              workspace.memberships,
              workspace.passwords,
              new PasswordGenerator(),
              workspace.stores.ids(),
              workspace.stores.unitOfWork(),
              workspace.stores.clock()),
          workspace.stores.unitOfWork(),
          workspace.stores.clock());

  @Test
  void shouldMakeWhatEveryWorkspaceHas() {
    firstStart.run(AdminAccount.unspecified());

    Room general = workspace.room("GENERAL");
    assertThat(general.name()).isEqualTo("general");
    assertThat(general.type()).isEqualTo("c");
    assertThat(general.defaultRoom()).isTrue();
    assertThat(general.usersCount()).isEqualTo(1);
    User cat = workspace.stores.users().findById("rocket.cat").orElseThrow();
    assertThat(cat.type()).isEqualTo("bot");
    assertThat(workspace.stores.users().passwordHash("rocket.cat")).isEmpty();
  }

  @Test
  void shouldMakeAnAdministratorWithARandomPasswordThatIsToldOnce() {
    CreatedAdmin created = firstStart.run(AdminAccount.unspecified()).orElseThrow();

    assertThat(created.user().username()).isEqualTo("admin");
    assertThat(created.user().roles()).containsExactly("admin");
    assertThat(created.generatedPassword()).hasSize(18);
    assertThat(
            workspace.passwords.matches(
                created.generatedPassword(),
                workspace.stores.users().passwordHash(created.user().id())))
        .isTrue();
    assertThat(created.toString()).doesNotContain(created.generatedPassword());
  }

  @Test
  void shouldMakeTheAdministratorThatIsWanted() {
    CreatedAdmin created =
        firstStart
            .run(new AdminAccount("rbAXPnMktTFbNpwtJ", "roxie", "Roxie", "r@example.com", "secret"))
            .orElseThrow();

    assertThat(created.user().id()).isEqualTo("rbAXPnMktTFbNpwtJ");
    assertThat(created.user().username()).isEqualTo("roxie");
    assertThat(created.generatedPassword()).isNull();
    assertThat(
            workspace.passwords.matches(
                "secret", workspace.stores.users().passwordHash("rbAXPnMktTFbNpwtJ")))
        .isTrue();
  }

  @Test
  void shouldChangeNothingAtALaterStart() {
    firstStart.run(AdminAccount.unspecified());
    workspace.permit("pin-message");

    Optional<CreatedAdmin> again =
        firstStart.run(new AdminAccount(null, "other", null, null, "secret"));

    assertThat(again).isEmpty();
    assertThat(workspace.stores.users().findByUsername("other")).isEmpty();
    assertThat(workspace.stores.permissions().find("pin-message").orElseThrow().roles()).isEmpty();
    assertThat(workspace.room("GENERAL").usersCount()).isEqualTo(1);
  }

  @Test
  void shouldMakeOneAdministratorWhereTwoServersStartAtOnce() {
    firstStart.run(AdminAccount.unspecified());
    User first = workspace.stores.users().firstActiveWithRole("admin").orElseThrow();
    workspace.stores.users().delete(first.id());
    workspace
        .stores
        .unitOfWork()
        .meanwhile(
            null,
            () ->
                workspace
                    .stores
                    .unitOfWork()
                    .meanwhile(
                        "administrators", () -> workspace.stores.users().insert(first, null)));

    Optional<CreatedAdmin> second = firstStart.run(AdminAccount.unspecified());

    assertThat(second).isEmpty();
    assertThat(workspace.stores.users().countWithRole("admin")).isEqualTo(1);
  }

  @Test
  void shouldTellWhenTheAdministratorsNameBelongsToSomebodyElse() {
    workspace.user("admin");

    assertThatThrownBy(() -> firstStart.run(AdminAccount.unspecified()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Choose others for the administrator");
  }
}
