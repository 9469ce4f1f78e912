package dev.gantry.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.core.UnitOfWork;
import dev.gantry.server.setting.SettingStore;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to ask wrongly. A request breaks all rules from its own row on, so that the table also
 * shows in which order they are checked.
 */
class SyncParametersTest {

  private static final String DATE = "2026-01-01T00:00:00.000Z";

  @RegisterExtension static final RunningServer server = new RunningServer();

  static Stream<Arguments> wrongRequests() {
    return Stream.of(
        arguments(
            "chat.syncMessages",
            "The required \"roomId\" query param is missing. [error-roomId-param-not-provided]"),
        arguments(
            "chat.syncMessages?roomId=%20&type=x",
            "The required \"roomId\" query param is missing. [error-roomId-param-not-provided]"),
        arguments(
            "chat.syncMessages?roomId=none&count=many&type=x", "must be integer [invalid-params]"),
        arguments(
            "chat.syncMessages?roomId=none&next=1",
            "The required \"lastUpdate\" query param is missing."
                + " [error-lastUpdate-param-not-provided]"),
        arguments(
            "chat.syncMessages?roomId=none&type=x&lastUpdate=never",
            "must be equal to one of the allowed values [invalid-params]"),
        arguments(
            "chat.syncMessages?roomId=none&type=UPDATED&lastUpdate=never",
            "The \"lastUpdate\" query parameter must be a valid date."
                + " [error-roomId-param-invalid]"),
        arguments(
            "chat.syncMessages?roomId=none&next=x&previous=x&lastUpdate=" + DATE,
            "Not allowed [error-not-allowed]"),
        arguments(
            "chat.syncMessages?roomId=lab&next=x&previous=x&lastUpdate=" + DATE,
            "You cannot provide both \"next\" and \"previous\" parameters [error-cursor-conflict]"),
        arguments(
            "chat.syncMessages?roomId=lab&next=x&lastUpdate=" + DATE,
            "The attributes \"next\", \"previous\" and \"lastUpdate\" cannot be used together"
                + " [error-cursor-and-lastUpdate-conflict]"),
        arguments("chat.syncMessages?roomId=lab&next=x&type=UPDATED", "Invalid Date"),
        arguments(
            "chat.syncMessages?roomId=lab&previous=9999999999999999&type=DELETED", "Invalid Date"),
        arguments(
            "chat.syncThreadsList",
            "The required \"rid\" query param is missing. [error-room-id-param-not-provided]"),
        arguments(
            "chat.syncThreadsList?rid=none",
            "The required param \"updatedSince\" is missing. [error-updatedSince-param-invalid]"),
        arguments(
            "chat.syncThreadsList?rid=none&updatedSince=never",
            "The \"updatedSince\" query parameter must be a valid date."
                + " [error-updatedSince-param-invalid]"),
        arguments(
            "chat.syncThreadsList?rid=none&updatedSince=" + DATE,
            "Not Allowed [error-not-allowed]"),
        arguments(
            "chat.syncThreadMessages",
            "The required \"tmid\" query param is missing. [error-invalid-params]"),
        arguments(
            "chat.syncThreadMessages?tmid=none",
            "The required param \"updatedSince\" is missing. [error-updatedSince-param-invalid]"),
        arguments(
            "chat.syncThreadMessages?tmid=none&updatedSince=never",
            "The \"updatedSince\" query parameter must be a valid date."
                + " [error-updatedSince-param-invalid]"),
        arguments(
            "chat.syncThreadMessages?tmid=none&updatedSince=" + DATE,
            "Invalid Message [error-invalid-message]"));
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void shouldRefuseAWrongRequest(String request, String error) {
    assertRefused(server.as("ada").get(request), error);
  }

  static Stream<Arguments> strangersRequests() {
    return Stream.of(
        arguments(
            "chat.syncMessages?roomId=lab&lastUpdate=" + DATE, "Not allowed [error-not-allowed]"),
        arguments(
            "chat.syncMessages?roomId=lab&type=UPDATED&next=0", "Not allowed [error-not-allowed]"),
        arguments(
            "chat.syncThreadsList?rid=lab&updatedSince=" + DATE, "Not Allowed [error-not-allowed]"),
        arguments(
            "chat.syncThreadMessages?tmid=from-ada&updatedSince=" + DATE,
            "Not Allowed [error-not-allowed]"));
  }

  @ParameterizedTest
  @MethodSource("strangersRequests")
  void shouldTellAStrangerNothing(String request, String error) {
    assertRefused(server.as("sam").get(request), error);
    assertThat(server.anonymous().get(request).status()).isEqualTo(401);
  }

  static Stream<Arguments> threadRequests() {
    return Stream.of(
        arguments("chat.syncThreadsList?rid=none&updatedSince=updatedSince"),
        arguments("chat.syncThreadMessages?tmid=none&updatedSince=updatedSince"));
  }

  @ParameterizedTest
  @MethodSource("threadRequests")
  void shouldRefuseWhereThreadsAreOffBeforeItReadsTheDate(String request) {
    setThreads(false);

    assertRefused(server.as("ada").get(request), "Threads Disabled [error-not-allowed]");
  }

  @AfterEach
  void allowThreads() {
    setThreads(true);
  }

  private static void setThreads(boolean enabled) {
    SettingStore settings = server.context().getBean(SettingStore.class);
    server
        .context()
        .getBean(UnitOfWork.class)
        .run(() -> settings.save(Map.of("Threads_enabled", enabled)));
  }

  private static void assertRefused(Answer answer, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("success").asBoolean(true)).isFalse();
    assertThat(answer.error()).isEqualTo(error);
  }
}
