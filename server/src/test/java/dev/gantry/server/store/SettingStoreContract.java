package dev.gantry.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.setting.SettingStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a {@link SettingStore} must do. */
public abstract class SettingStoreContract {

  protected abstract SettingStore settings();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void shouldKeepValuesOfEveryJsonType() {
    settings().save(Map.of("on", true, "size", 5000, "name", "x", "list", List.of("uj", "ul")));

    assertThat(settings().find("on")).contains(true);
    assertThat(settings().find("size")).contains(5000);
    assertThat(settings().find("name")).contains("x");
    assertThat(settings().find("list")).contains(List.of("uj", "ul"));
    assertThat(settings().find("never changed")).isEmpty();
  }

  @Test
  void shouldReplaceAnEarlierValueAndKeepTheOthers() {
    settings().save(Map.of("on", true, "size", 1));

    settings().save(Map.of("size", 2));

    assertThat(settings().find("on")).contains(true);
    assertThat(settings().find("size")).contains(2);
  }

  @Test
  void shouldForgetTheChangeOfAUnitThatFails() {
    settings().save(Map.of("size", 1));

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          settings().save(Map.of("size", 2));
                          assertThat(settings().find("size")).contains(2);
                          throw new IllegalArgumentException("changed my mind");
                        }))
        .hasMessage("changed my mind");

    assertThat(settings().find("size")).contains(1);
  }
}
