package dev.gantry.server.http;

import static dev.gantry.server.http.AccessRow.row;
import static dev.gantry.server.http.Outcome.DONE;
import static dev.gantry.server.http.Outcome.NOTHING;
import static dev.gantry.server.http.Outcome.refused;
import static dev.gantry.server.http.Outcome.shows;
import static dev.gantry.server.http.PrivateThread.REPLY;
import static dev.gantry.server.http.PrivateThread.ROOT;
import static dev.gantry.server.http.PrivateThread.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.server.Answer;
import dev.gantry.server.RunningServer;
import dev.gantry.server.StoredRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every chat operation, called about a private room by everybody who may try: texts and order of
 * checks are Rocket.Chat's. Its administrators see no private room that they are not in, but may
 * remove messages from it.
 */
class ChatAccessTest {

  private static final String LONG_AGO = "2020-01-01T00:00:00.000Z";
  private static final Map<String, Object> NEW_MESSAGE = Map.of("rid", "lab", "msg", "psst");

  private static final Outcome TEXTS = shows(SECRET);
  private static final Outcome PLAIN = refused("error-not-allowed");
  private static final Outcome SMALL = refused("Not allowed [error-not-allowed]");
  private static final Outcome LARGE = refused("Not Allowed [error-not-allowed]");
  private static final Outcome DASHED = refused("not-allowed [error-not-allowed]");
  private static final Outcome UNAUTHORIZED = refused("Not Authorized [not-authorized]");
  private static final Outcome MUTED = refused("You_have_been_muted");
  private static final Outcome SPEECHLESS =
      refused("You have been muted and cannot speak in this room [error-not-allowed]");
  private static final Outcome NO_EDIT =
      refused("Message editing not allowed [error-action-not-allowed]");
  private static final Outcome NO_DELETE = refused("Not allowed [error-action-not-allowed]");
  private static final Outcome NO_PIN =
      refused("Message you are unpinning was not found [error-invalid-message]");
  private static final Outcome NO_MESSAGE = refused("error-invalid-message_id");
  private static final Outcome NO_MEMBER =
      refused("Invalid subscription [error-invalid-subscription]");
  private static final Outcome NO_ROOM = refused("Invalid room [error-invalid-room]");
  private static final Outcome NO_WORD = refused(null);

  @RegisterExtension static final RunningServer server = new RunningServer();

  /** A stranger, an administrator who is no member, a muted member, a member, and the owner. */
  private static final List<AccessRow> TABLE =
      List.of(
          row("sendMessage", "message", NEW_MESSAGE).answers(PLAIN, PLAIN, MUTED, DONE, DONE),
          row("postMessage", "roomId", "lab", "text", "psst")
              .answers(PLAIN, PLAIN, MUTED, DONE, DONE),
          row("updateMessage", "roomId", "lab", "msgId", ROOT, "text", "psst")
              .answers(NO_EDIT, PLAIN, NO_EDIT, NO_EDIT, DONE),
          row("deleteMessage", "roomId", "lab", "msgId", REPLY)
              .answers(NO_DELETE, DONE, NO_DELETE, NO_DELETE, DONE),
          row("reactToMessage", "messageId", ROOT, "emoji", "smile")
              .answers(UNAUTHORIZED, UNAUTHORIZED, SPEECHLESS, DONE, DONE),
          row("pinMessage", "messageId", ROOT)
              .answers(UNAUTHORIZED, UNAUTHORIZED, UNAUTHORIZED, UNAUTHORIZED, DONE),
          row("unPinMessage", "messageId", ROOT)
              .afterOwners("pinMessage", "messageId", ROOT)
              .answers(NO_PIN, NO_PIN, UNAUTHORIZED, UNAUTHORIZED, DONE),
          row("starMessage", "messageId", ROOT).answers(NOTHING, NOTHING, DONE, DONE, DONE),
          row("unStarMessage", "messageId", ROOT)
              .afterOwn("starMessage", "messageId", ROOT)
              .answers(NOTHING, NOTHING, DONE, DONE, DONE),
          row("followMessage", "mid", ROOT)
              .afterOwn("unfollowMessage", "mid", ROOT)
              .answers(DASHED, DASHED, DONE, DONE, DONE),
          row("unfollowMessage", "mid", ROOT)
              .afterOwn("followMessage", "mid", ROOT)
              .answers(DASHED, DASHED, DONE, DONE, DONE),
          row("reportMessage", "messageId", ROOT, "description", "rude")
              .answers(NO_MESSAGE, NO_MESSAGE, DONE, DONE, DONE),
          row("ignoreUser", "rid", "lab", "userId", "ada-id")
              .answers(NO_MEMBER, NO_MEMBER, DONE, DONE, DONE),
          row("getMessage", "msgId", ROOT).answers(SMALL, SMALL, TEXTS, TEXTS, TEXTS),
          row("getMessageReadReceipts", "messageId", ROOT)
              .answers(NO_ROOM, NO_ROOM, shows(ROOT), shows(ROOT), shows(ROOT)),
          row("getThreadsList", "rid", "lab").answers(LARGE, LARGE, TEXTS, TEXTS, TEXTS),
          row("getThreadMessages", "tmid", ROOT).answers(LARGE, LARGE, TEXTS, TEXTS, TEXTS),
          row("getDiscussions", "roomId", "lab").answers(PLAIN, PLAIN, TEXTS, TEXTS, TEXTS),
          row("getMentionedMessages", "roomId", "lab").answers(PLAIN, PLAIN, TEXTS, TEXTS, TEXTS),
          row("getStarredMessages", "roomId", "lab")
              .afterOwn("starMessage", "messageId", ROOT)
              .answers(PLAIN, PLAIN, TEXTS, TEXTS, TEXTS),
          row("getPinnedMessages", "roomId", "lab")
              .afterOwners("pinMessage", "messageId", ROOT)
              .answers(SMALL, SMALL, TEXTS, TEXTS, TEXTS),
          // Rocket.Chat shows these ids to everybody; here others are not told even those.
          row("getDeletedMessages", "roomId", "lab", "since", LONG_AGO)
              .afterOwners("deleteMessage", "roomId", "lab", "msgId", REPLY)
              .answers(NOTHING, NOTHING, shows(REPLY), shows(REPLY), shows(REPLY)),
          row("syncMessages", "roomId", "lab", "lastUpdate", LONG_AGO)
              .answers(SMALL, SMALL, TEXTS, TEXTS, TEXTS),
          row("syncThreadsList", "rid", "lab", "updatedSince", LONG_AGO)
              .answers(LARGE, LARGE, TEXTS, TEXTS, TEXTS),
          row("syncThreadMessages", "tmid", ROOT, "updatedSince", LONG_AGO)
              .answers(LARGE, LARGE, TEXTS, TEXTS, TEXTS),
          row("getURLPreview", "roomId", "lab", "url", "http://localhost/page")
              .answers(SMALL, SMALL, shows("/page"), shows("/page"), shows("/page")),
          row("searchMessages", "roomId", "lab", "searchText", SECRET)
              .answers(NO_WORD, NO_WORD, TEXTS, TEXTS, TEXTS));

  @BeforeAll
  static void keepReceipts() {
    for (String setting :
        List.of("Message_Read_Receipt_Enabled", "Message_Read_Receipt_Store_Users")) {
      Answer answer = server.as("root").post("settings/" + setting, "{\"value\":true}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  @Test
  void shouldHaveARowForEveryChatOperation() {
    assertThat(TABLE)
        .extracting(row -> row.call().operation())
        .containsAll(chatOperations())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} by {1}: {3}")
  @MethodSource("everyCall")
  void shouldAnswerAndChangeNoMoreThanTheCallerMay(
      String operation, String username, AccessRow row, Outcome expected) {
    PrivateThread thread = PrivateThread.in(server);
    row.prepare(server, username, thread);
    StoredRecords before = server.records();

    Answer answer = row.call().send(server.as(username), thread);

    expected.check(answer, thread);
    assertThat(server.records().equals(before))
        .as("nothing changed")
        .isNotEqualTo(expected.changes());
  }

  static Stream<Arguments> everyCall() {
    Set<String> built = chatOperations();
    return TABLE.stream()
        .filter(row -> built.contains(row.call().operation()))
        .flatMap(
            row ->
                row.outcomes().entrySet().stream()
                    .map(
                        column ->
                            arguments(
                                row.call().operation(), column.getKey(), row, column.getValue())));
  }

  private static Set<String> chatOperations() {
    return ContractOperation.implemented()
        .filter(operation -> operation.isTagged("Chat"))
        .map(ContractOperation::id)
        .collect(Collectors.toSet());
  }
}
