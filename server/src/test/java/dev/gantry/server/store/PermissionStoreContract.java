package dev.gantry.server.store;

import static dev.gantry.server.store.SampleRecords.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.permission.Permission;
import dev.gantry.server.permission.PermissionStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a {@link PermissionStore} must do. */
public abstract class PermissionStoreContract {

  private static final Permission PIN = new Permission("pin-message", List.of("owner"), NOON);
  private static final Permission EDIT = new Permission("edit-message", List.of(), NOON);

  protected abstract PermissionStore permissions();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void shouldListPermissionsByIdAndReplaceThoseSavedAgain() {
    permissions().save(List.of(PIN, EDIT));
    assertThat(permissions().all()).containsExactly(EDIT, PIN);

    Permission changed = new Permission("pin-message", List.of("user"), NOON.plusSeconds(1));
    permissions().save(List.of(changed));

    assertThat(permissions().all()).containsExactly(EDIT, changed);
    assertThat(permissions().find("pin-message")).contains(changed);
    assertThat(permissions().find("fly")).isEmpty();
  }

  @Test
  void shouldShowAChangeWithinItsUnitAtOnce() {
    unitOfWork()
        .run(
            () -> {
              permissions().save(List.of(PIN));
              assertThat(permissions().find("pin-message")).contains(PIN);
            });
  }

  @Test
  void shouldForgetTheChangeOfAUnitThatFails() {
    permissions().save(List.of(EDIT));

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          permissions().save(List.of(PIN));
                          throw new IllegalArgumentException("changed my mind");
                        }))
        .hasMessage("changed my mind");

    assertThat(permissions().all()).containsExactly(EDIT);
    assertThat(unitOfWork().write(permissions()::all)).containsExactly(EDIT);
  }
}
