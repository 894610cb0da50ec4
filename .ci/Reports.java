import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Checks that tests have run, and on the class path that was meant: java .ci/Reports.java DIRECTORY
 * [JAR]. Fails if the directory holds no report, one that is not well-formed XML, or one of a run
 * without that jar.
 */
class Reports {

  public static void main(String[] arguments) throws Exception {
    List<Path> reports;
    try (var files = Files.list(Path.of(arguments[0]))) {
      reports =
          files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList();
    }
    int tests = 0;
    for (Path report : reports) {
      Element suite = parse(report);
      tests += Integer.parseInt(suite.getAttribute("tests"));
      if (arguments.length > 1 && !Files.readString(report).contains("/" + arguments[1])) {
        fail(report + ": " + arguments[1] + " is not on the class path");
      }
    }
    if (tests == 0) {
      fail("no test has run in " + arguments[0]);
    }
  }

  private static IllegalStateException fail(String message) {
    System.err.println(message);
    System.exit(1);
    return new IllegalStateException(message);
  }

  private static Element parse(Path report) throws IOException, ParserConfigurationException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report.toFile())
          .getDocumentElement();
    } catch (SAXException e) {
      throw fail(report + " is not well-formed: " + e.getMessage());
    }
  }
}
