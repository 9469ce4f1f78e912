package dev.gantry.junit;

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

/** What users download: the build runs this after it has made the jars. */
@EnabledIfSystemProperty(named = "published.artifact", matches = ".+")
class PublishedArtifactsTest {
  private static final String ARTIFACT = System.getProperty("published.artifact");

  @Test
  void shouldHoldTheExtensionAndNothingElse() throws IOException {
    try (JarFile jar = new JarFile(ARTIFACT + ".jar")) {
      assertThat(jar.stream().filter(it -> !it.isDirectory()))
          .allMatch(it -> it.getName().matches("(dev/gantry/junit|META-INF)/.+"))
          .noneMatch(it -> it.getName().contains("Test"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("dev.gantry.junit");
    }
  }

  @Test
  void shouldComeWithItsSourcesAndItsJavadoc() {
    assertThat(Path.of(ARTIFACT + "-sources.jar")).isNotEmptyFile();
    assertThat(Path.of(ARTIFACT + "-javadoc.jar")).isNotEmptyFile();
  }

  @Test
  void shouldNeedTheClientTheServerAndJUnit() throws Exception {
    assertThat(dependencies())
        .containsExactlyInAnyOrder(
            "gantry-client:compile", "gantry-server:compile", "junit-jupiter-api:compile");
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
                    "/project/dependencies/dependency[not(scope='test')]",
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
