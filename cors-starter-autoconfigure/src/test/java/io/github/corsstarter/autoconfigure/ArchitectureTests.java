package io.github.corsstarter.autoconfigure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * The shape of the starter, and what keeps one jar running on three lines of Spring Boot. Lanes
 * find out what does not link; these rules say so in the first build.
 */
class ArchitectureTests {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrl(
              CorsAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation());

  /** Those that have one and the same descriptor in Spring Framework 6.2 and 7.0. */
  private static final Pattern SHARED_METHODS_OF_HTTP_HEADERS =
      Pattern.compile(
          String.join(
              "|",
              "getFirst\\(String\\)",
              "set\\(String, String\\)",
              "add\\(String, String\\)",
              "addAll\\(String, List\\)",
              "put\\(String, List\\)",
              "putAll\\(Map\\)",
              "setAll\\(Map\\)",
              "forEach\\(BiConsumer\\)",
              "headerSet\\(\\)",
              "getValuesAsList\\(String\\)",
              "getVary\\(\\)",
              "setVary\\(List\\)",
              "getOrigin\\(\\)",
              "[gs]etAccessControl\\w+\\(\\w*\\)",
              "toSingleValueMap\\(\\)",
              "asSingleValueMap\\(\\)",
              "isEmpty\\(\\)",
              "size\\(\\)"));

  /** Packages of one generation, or emptied of all that we could use. */
  private static final String[] PACKAGES_OF_ONE_LINE = {
    "org.springframework.boot.actuate.autoconfigure.metrics..",
    "org.springframework.boot.actuate.autoconfigure.security..",
    "org.springframework.boot.actuate.health..",
    "org.springframework.boot.actuate.metrics..",
    "org.springframework.boot.autoconfigure.jackson..",
    "org.springframework.boot.autoconfigure.security..",
    "org.springframework.boot.autoconfigure.web..",
    "org.springframework.boot.env..",
    "org.springframework.boot.health..",
    "org.springframework.boot.micrometer..",
    "org.springframework.boot.security..",
    "org.springframework.boot.web.context..",
    "org.springframework.boot.web.embedded..",
    "org.springframework.boot.web.reactive..",
    "org.springframework.boot.web.server..",
    "org.springframework.boot.web.servlet.server..",
    "org.springframework.boot.webflux..",
    "org.springframework.boot.webmvc..",
    "com.fasterxml.jackson..",
    "tools.jackson.."
  };

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.github.corsstarter.(**)").should().beFreeOfCycles().check(OURS);
  }

  /** The root and core are open to all but {@code path}, which knows core alone. */
  @Test
  void packagesImportOnlyAlongTheirArrows() {
    mayKnow("path");
    mayKnow("settings", "", "path");
    mayKnow("servlet", "");
    mayKnow("webflux", "");
    mayKnow("rejections", "", "path");
    mayKnow("endpoint", "", "path");
    mayKnow("conflicts", "", "path");
  }

  @Test
  void eachStackIsFreeOfTheOther() {
    noClasses()
        .that()
        .resideInAPackage("..autoconfigure.servlet")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("reactor..", "org.springframework.web.server..")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("..autoconfigure.webflux")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.servlet..")
        .check(OURS);
  }

  @Test
  void autoConfigurationsHaveNoPublicMembers() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(AutoConfiguration.class)
        .should()
        .notBePublic()
        .check(OURS);
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(AutoConfiguration.class)
        .should()
        .bePublic()
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void autoConfigurationsArePublicAndFinal() {
    classes()
        .that()
        .areAnnotatedWith(AutoConfiguration.class)
        .should()
        .bePublic()
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .andShould()
        .haveSimpleNameEndingWith("AutoConfiguration")
        .check(OURS);
  }

  @Test
  void methodsOfHttpHeadersAreThoseThatAllLinesShare() {
    List<String> used =
        OURS.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> isOwnedBy(access, "org.springframework.http.HttpHeaders"))
            .map(ArchitectureTests::signature)
            .distinct()
            .toList();

    assertThat(used).contains("set(String, String)");
    assertThat(used).allMatch(SHARED_METHODS_OF_HTTP_HEADERS.asMatchPredicate());
  }

  /** In Spring Framework 7 {@code HttpHeaders} is no such map any more. */
  @Test
  void multiValueMapsAreNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.springframework.util.MultiValueMap")
        .check(OURS);
  }

  @Test
  void typesOfOneLineAreNotUsed() {
    noClasses().should().dependOnClassesThat().resideInAnyPackage(PACKAGES_OF_ONE_LINE).check(OURS);
  }

  /** On each lane: a name or a signature that this line does not know would fail in production. */
  @Test
  void whateverIsUsedOfOthersLinksOnThisLine() {
    List<String> dangling =
        OURS.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> access.getTargetOwner().getPackageName().startsWith("org.spring"))
            .filter(access -> !Linkage.links(access))
            .map(JavaAccess::getDescription)
            .toList();

    assertThat(dangling).isEmpty();
  }

  @Test
  void doorsHaveNoPublicTypesButTheirAutoConfigurations() {
    classes()
        .that()
        .resideInAnyPackage("..autoconfigure.servlet", "..autoconfigure.webflux")
        .and()
        .areNotAnnotatedWith(AutoConfiguration.class)
        .should()
        .notBePublic()
        .check(OURS);
  }

  /**
   * @param others packages below the root, which is the empty name
   */
  private static void mayKnow(String name, String... others) {
    String root = "io.github.corsstarter.autoconfigure";
    String[] allowed =
        Stream.concat(Stream.of("." + name), Stream.of(others).map(o -> o.isEmpty() ? o : "." + o))
            .map(root::concat)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(root + "." + name)
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))))
        .check(OURS);
  }

  private static boolean isOwnedBy(JavaAccess<?> access, String type) {
    return access.getTargetOwner().getName().equals(type);
  }

  private static String signature(JavaAccess<?> access) {
    String parameters =
        access.getTarget() instanceof CodeUnitAccessTarget unit
            ? String.join(
                ", ", unit.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList())
            : "";
    return access.getName() + "(" + parameters + ")";
  }
}
