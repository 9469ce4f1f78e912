package dev.gantry.server.message;

import static dev.gantry.server.message.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.server.core.PageRequest;
import dev.gantry.server.message.MessageReport.ReportedRoom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMessageTest {

  private static final PageRequest ALL = PageRequest.of(0, 100);

  @RegisterExtension final ChatFixture chat = new ChatFixture();
  final ReportMessage reporting = chat.services.marks().reportMessage();
  final Message message = chat.send(chat.alice, "rude words");

  @Test
  void shouldKeepWhatWasReportedByWhomWhereAndWhen() {
    reporting.report(chat.bob, message.id(), "is rude");

    MessageReport report = reports().get(0);
    assertThat(report.message()).isEqualTo(message);
    assertThat(report.description()).isEqualTo("is rude");
    assertThat(report.reportedBy()).isEqualTo(chat.bob.ref());
    assertThat(report.room())
        .isEqualTo(new ReportedRoom(chat.general.id(), "c", "general", "general"));
    assertThat(report.createdAt()).isEqualTo(chat.clock().instant());
  }

  @Test
  void shouldKeepTheReportOfAMessageThatIsEditedAndDeletedAfterwards() {
    reporting.report(chat.bob, message.id(), "is rude");

    chat.update(chat.alice, message, "kind words");
    chat.delete(chat.alice, message);

    assertThat(reports()).extracting(report -> report.message().text()).contains("rude words");
  }

  @Test
  void shouldKeepEveryReportOfAMessageAndChangeNothingOfIt() {
    reporting.report(chat.bob, message.id(), "is rude");
    reporting.report(chat.carol, message.id(), "is very rude");

    assertThat(reports())
        .extracting(MessageReport::description)
        .containsExactly("is very rude", "is rude");
    assertThat(chat.message(message.id())).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, x, The required \"messageId\" param is missing.",
        "``, ``, The required \"messageId\" param is missing.",
        "nope, ``, The required \"description\" param is missing.",
        "nope, ` `, error-invalid-description",
        "nope, rude, error-invalid-message_id",
      })
  void shouldRefuseInPlainWords(String messageId, String description, String error) {
    assertRefused(() -> reporting.report(chat.bob, messageId, description), error);
  }

  @Test
  void shouldNotTellAStrangerThatThereIsSuchAMessage() {
    Message secret =
        chat.send(chat.alice, command -> command.roomId(chat.group("team", chat.alice).id()));

    assertRefused(
        () -> reporting.report(chat.carol, secret.id(), "rude"), "error-invalid-message_id");

    assertThat(chat.stores.reportLists().ofMessage(secret.id(), "", ALL).items()).isEmpty();
  }

  private List<MessageReport> reports() {
    return chat.stores.reportLists().ofMessage(message.id(), "", ALL).items();
  }
}
