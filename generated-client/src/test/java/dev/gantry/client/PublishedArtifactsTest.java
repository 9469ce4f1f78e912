package dev.gantry.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What users download: the build runs this after it has made the jars. */
@EnabledIfSystemProperty(named = "published.artifact", matches = ".+")
class PublishedArtifactsTest {
  private static final long MEGABYTE = 1024 * 1024;

  private Path jar;

  @BeforeEach
  void findTheJar() {
    jar = Path.of(System.getProperty("published.artifact") + ".jar");
  }

  @Test
  void shouldBeSmall() throws IOException {
    assertThat(Files.size(jar)).isLessThan(MEGABYTE);
  }

  @Test
  void shouldHoldTheClientAndNothingElse() throws IOException {
    assertThat(entries(jar))
        .contains("dev/gantry/client/RocketChatClient.class")
        .allMatch(it -> it.startsWith("dev/gantry/client/") || it.startsWith("META-INF/"))
        .noneMatch(it -> it.contains("Test"));
  }

  @Test
  void shouldHaveTheNameOfAModule() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("dev.gantry.client");
    }
  }

  @Test
  void shouldComeWithItsSourcesAndItsJavadoc() throws IOException {
    assertThat(entries(beside("-sources.jar")))
        .contains("dev/gantry/client/RocketChatClient.java")
        .contains("dev/gantry/client/model/Message.java");
    assertThat(entries(beside("-javadoc.jar")))
        .contains("index.html")
        .anyMatch(it -> it.endsWith("dev/gantry/client/api/ChatApi.html"));
  }

  @Test
  void shouldNeedOnlyWhatItCannotDoWithout() throws Exception {
    List<String> dependencies = new ArrayList<>();
    Element pom = publishedPom();
    for (Element dependency :
        children(pom.getElementsByTagName("dependency").item(0).getParentNode())) {
      dependencies.add(
          text(dependency, "groupId")
              + ":"
              + text(dependency, "artifactId")
              + ":"
              + text(dependency, "scope"));
      assertThat(text(dependency, "version")).matches("\\d+(\\.\\d+)+");
    }

    assertThat(dependencies)
        .containsExactlyInAnyOrder(
            "tools.jackson.core:jackson-databind:compile",
            "org.jspecify:jspecify:compile",
            "org.slf4j:slf4j-api:compile",
            "jakarta.annotation:jakarta.annotation-api:provided");
  }

  @Test
  void shouldBeUsableWithoutAnythingElseOfThisProject() throws Exception {
    Element pom = publishedPom();

    assertThat(children(pom))
        .extracting(Element::getTagName)
        .contains("groupId", "artifactId", "version", "name", "description", "licenses")
        .doesNotContain("parent", "dependencyManagement", "build", "profiles", "properties");
    assertThat(Files.readString(pomFile())).doesNotContain("${");
  }

  private Path beside(String suffix) {
    return Path.of(System.getProperty("published.artifact") + suffix);
  }

  private Path pomFile() {
    return jar.resolveSibling("published-pom.xml");
  }

  private Element publishedPom() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(pomFile().toFile())
        .getDocumentElement();
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<String> entries(Path archive) throws IOException {
    try (JarFile file = new JarFile(archive.toFile())) {
      return file.stream().filter(it -> !it.isDirectory()).map(ZipEntry::getName).toList();
    }
  }
}
