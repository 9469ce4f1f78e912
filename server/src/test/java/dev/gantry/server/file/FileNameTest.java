package dev.gantry.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @Test
  void shouldTakeOutWhatCannotBeSeen() {
    assertThat(FileName.of("a\r\nSet-Cookie: x=1.txt")).isEqualTo("aSet-Cookie: x=1.txt");
    assertThat(FileName.of("a\u0000.txt")).isEqualTo("a.txt");
    assertThat(FileName.of("gnp\u202e.exe")).isEqualTo("gnp.exe");
    assertThat(FileName.of(null)).isEqualTo("file");
  }

  @Test
  void shouldShortenWithoutCuttingACharacterInTwo() {
    assertThat(FileName.of("x".repeat(300))).hasSize(255);
    assertThat(FileName.of("x".repeat(254) + "\ud83d\ude00")).isEqualTo("x".repeat(254));
  }

  @ParameterizedTest
  @CsvSource({"a.txt,TXT", "a.tar.gz,GZ", "README,file", "a.,file"})
  void shouldNameTheFormatByTheEnding(String name, String format) {
    assertThat(FileName.format(name)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource({
    "image/PNG, image/png",
    "text/plain; charset=utf-8, text/plain",
    "image/*, application/octet-stream",
    "nonsense, application/octet-stream",
    "'', application/octet-stream"
  })
  void shouldReadMediaTypesWithoutParameters(String sent, String type) {
    assertThat(FileType.of(sent)).isEqualTo(type);
  }
}
