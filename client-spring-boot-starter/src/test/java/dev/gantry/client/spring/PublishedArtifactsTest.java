package dev.gantry.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What users download: the build runs this after it has made the jars. */
@EnabledIfSystemProperty(named = "published.artifact", matches = ".+")
class PublishedArtifactsTest {
  private static final String ARTIFACT = System.getProperty("published.artifact");

  @Test
  void shouldHoldTheStarterAndNothingElse() throws IOException {
    try (JarFile jar = new JarFile(ARTIFACT + ".jar")) {
      assertThat(jar.stream().filter(it -> !it.isDirectory()))
          .allMatch(it -> it.getName().matches("(dev/gantry/client/spring|META-INF)/.+"))
          .noneMatch(it -> it.getName().contains("Test"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("dev.gantry.client.spring");
    }
  }

  @Test
  void shouldDescribeEveryPropertyToEditors() throws IOException {
    try (JarFile jar = new JarFile(ARTIFACT + ".jar")) {
      JsonNode metadata =
          new JsonMapper()
              .readTree(
                  jar.getInputStream(jar.getEntry("META-INF/spring-configuration-metadata.json")));

      assertThat(metadata.get("properties"))
          .filteredOn(it -> it.get("name").asString().startsWith("gantry.client."))
          .hasSize(RocketChatClientProperties.class.getRecordComponents().length + 1)
          .allMatch(it -> !it.path("description").asString("").isEmpty());
    }
  }

  @Test
  void shouldComeWithItsSourcesAndItsJavadoc() {
    assertThat(Path.of(ARTIFACT + "-sources.jar")).isNotEmptyFile();
    assertThat(Path.of(ARTIFACT + "-javadoc.jar")).isNotEmptyFile();
  }

  @Test
  void shouldNeedTheClientAndSpringBootAndNoMore() throws Exception {
    assertThat(dependencies())
        .containsExactlyInAnyOrder("gantry-client:compile", "spring-boot-starter:compile");
    assertThat(Files.readString(pom())).doesNotContain("${", "<parent>", "<dependencyManagement>");
  }

  private static Path pom() {
    return Path.of(ARTIFACT).resolveSibling("published-pom.xml");
  }

  private static List<String> dependencies() throws Exception {
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom().toFile());
    NodeList found =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "/project/dependencies/dependency[not(scope='test') and not(optional='true')]",
                    pom,
                    XPathConstants.NODESET);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      var dependency = (org.w3c.dom.Element) found.item(i);
      names.add(text(dependency, "artifactId") + ":" + text(dependency, "scope"));
    }
    return names;
  }

  private static String text(org.w3c.dom.Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }
}
