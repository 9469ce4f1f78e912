package dev.gantry.server.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageScanTest {
  private final MessageScan scan = new MessageScan();

  @Test
  void shouldFindUsersAndRoomsOnceInOrder() {
    Mentions mentions = scan.mentions("@ben @all see #general, @anna.b and @ben\n>@here #dev_1");

    assertThat(mentions.users()).containsExactly("ben", "all", "anna.b", "here");
    assertThat(mentions.channels()).containsExactly("general", "dev_1");
  }

  @Test
  void shouldKeepTheServerOfAUser() {
    assertThat(scan.mentions("@anna:matrix.org @ben@example.org").users())
        .containsExactly("anna:matrix.org", "ben@example.org");
  }

  @Test
  void shouldFindNoMentionGluedToText() {
    assertThat(scan.mentions("anna@home (@ben) x#y @ #")).isEqualTo(none());
  }

  @Test
  void shouldFindNothingInCode() {
    String text = "`@ben https://a.example.org` and\n```\n@anna\nhttps://b.example.org\n``` @carl";

    assertThat(scan.mentions(text).users()).containsExactly("carl");
    assertThat(scan.urls(text)).isEmpty();
  }

  @Test
  void shouldSearchWhereABacktickIsNotClosed() {
    assertThat(scan.mentions("a ` b @ben\n@anna `").users()).containsExactly("ben", "anna");
  }

  @Test
  void shouldUseTheNameAlphabetOfTheWorkspace() {
    String text = "@José @Иван_1";

    assertThat(scan.mentions(text).users()).containsExactly("Jos");
    assertThat(new MessageScan("[\\p{L}\\d-_.]+").mentions(text).users())
        .containsExactly("José", "Иван_1");
    assertThat(new MessageScan("(a+)+").mentions(text).users()).containsExactly("Jos");
    assertThat(new MessageScan("[z-a]+").mentions(text).users()).containsExactly("Jos");
  }

  @Test
  void shouldFindUrlsOnceInOrder() {
    String text =
        "https://b.example.org/x?y=1#z http://localhost:3000/ ftp://me:pw@c.example.org"
            + " https://b.example.org/x?y=1#z";

    assertThat(scan.urls(text))
        .containsExactly(
            "https://b.example.org/x?y=1#z", "http://localhost:3000/", "ftp://me:pw@c.example.org");
  }

  @Test
  void shouldLeaveOutWhatSurroundsAUrl() {
    assertThat(scan.urls("(https://a.example.org/x_(y)), <https://b.example.org|title>."))
        .containsExactly("https://a.example.org/x_(y)", "https://b.example.org");
    assertThat(scan.urls("[title](https://c.example.org/a) \"https://d.example.org/\"!"))
        .containsExactly("https://c.example.org/a", "https://d.example.org/");
  }

  @Test
  void shouldFindNoUrlWithoutSchemeOrHost() {
    assertThat(scan.urls("www.example.org :// a://b https:// mailto:anna@example.org")).isEmpty();
  }

  private static Mentions none() {
    return new Mentions(List.of(), List.of());
  }
}
