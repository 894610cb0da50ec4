package io.github.corsstarter.autoconfigure.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsstarter.autoconfigure.CorsAdvice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each annotation that has no effect is reported where it stands. */
class AnnotationAdviceTests {

  @ParameterizedTest
  @EnumSource(names = {"TOMCAT", "NETTY"})
  void everyAnnotationIsReportedOnceAndInOrder(WebServer server) {
    try (Application application =
        Application.start(
            server,
            Map.of(),
            OpenApplication.class,
            Many.class,
            Few.class,
            Below.class,
            Beside.class)) {
      assertThat(application.context().getBean(CorsAdvice.class).given())
          .extracting(advice -> advice.property() + " " + advice.value())
          .containsExactly(
              "@CrossOrigin on Base.inherited /api/below/inherited",
              "@CrossOrigin on Few.one /api/few",
              "@CrossOrigin on Many /api/many/a",
              "@CrossOrigin on Many.d /api/many/d");
    }
  }

  @Test
  void annotationIsReportedWhereItsPathIsGovernedBehindTheServletPath() {
    Map<String, String> settings =
        Map.of(
            "spring.mvc.servlet.path", "/app",
            "cors.policies.few.paths", "/app/api/few",
            "cors.policies.few.allowed-origins", Policies.ORIGIN);
    try (Application application =
        Application.start(
            WebServer.TOMCAT, settings, OpenApplication.class, Many.class, Few.class)) {
      assertThat(application.context().getBean(CorsAdvice.class).given())
          .extracting(advice -> advice.property() + " " + advice.value())
          .filteredOn(line -> line.startsWith("@"))
          .containsExactly("@CrossOrigin on Few.one /api/few");
    }
  }

  @CrossOrigin
  @RestController
  @RequestMapping({"/api/many", "/open/many"})
  static class Many {

    @GetMapping("/b")
    public String b() {
      return "b";
    }

    @GetMapping("/a")
    public String a() {
      return "a";
    }

    @GetMapping("/c")
    public String c() {
      return "c";
    }

    @GetMapping("/d")
    @CrossOrigin("https://d.example")
    public String d() {
      return "d";
    }
  }

  @RestController
  static class Few {

    @GetMapping({"/open/few", "/api/few"})
    @CrossOrigin
    public String one() {
      return "one";
    }

    @GetMapping("/open/two")
    @CrossOrigin
    public String two() {
      return "two";
    }
  }

  /** Its handlers are below a governed path in one class, and elsewhere in another. */
  static class Base {

    @CrossOrigin
    @GetMapping("/inherited")
    public String inherited() {
      return "inherited";
    }
  }

  @RestController
  @RequestMapping("/api/below")
  static class Below extends Base {}

  @RestController
  @RequestMapping("/open/below")
  static class Beside extends Base {}
}
