package dev.gantry.server.store.suites;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One suite that ran on one storage, as Surefire reported it.
 *
 * @param suite the abstract class of tests, such as {@code RoomStoreContract}
 * @param implementation the class that ran it
 * @param passed the methods of which every run passed
 * @param tests number of tests that ran, those included that the storage has of its own
 */
record SuiteRun(Class<?> suite, Class<?> implementation, Set<String> passed, int tests) {

  private static final String SUITE = "Contract";

  /** Empty where the reported class runs no suite, or is not there any more. */
  static Optional<SuiteRun> read(Path report) {
    Element root = parse(report).getDocumentElement();
    try {
      Class<?> type = Class.forName(root.getAttribute("name"));
      Class<?> suite = type.getSuperclass();
      if (suite == null || !suite.getSimpleName().endsWith(SUITE)) {
        return Optional.empty();
      }
      NodeList cases = root.getElementsByTagName("testcase");
      return Optional.of(new SuiteRun(suite, type, passed(cases), cases.getLength()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Tests of the suite that did not run here, or did not pass. */
  Set<String> missing() {
    return Arrays.stream(suite.getDeclaredMethods())
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
        .map(Method::getName)
        .filter(name -> !passed.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> passed(NodeList cases) {
    Set<String> ran = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    IntStream.range(0, cases.getLength())
        .mapToObj(i -> (Element) cases.item(i))
        .forEach(test -> (passed(test) ? ran : others).add(method(test)));
    ran.removeAll(others);
    return ran;
  }

  private static boolean passed(Element test) {
    return test.getElementsByTagName("skipped").getLength() == 0
        && test.getElementsByTagName("failure").getLength() == 0
        && test.getElementsByTagName("error").getLength() == 0;
  }

  /** Without the parameters of a repeated test. */
  private static String method(Element test) {
    return test.getAttribute("name").replaceAll("\\W.*", "");
  }

  private static Document parse(Path report) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(report.toString(), e);
    }
  }
}
