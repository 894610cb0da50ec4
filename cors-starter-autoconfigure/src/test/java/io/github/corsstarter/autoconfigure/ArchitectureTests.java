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

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * The shape of the starter, and that its code links on the line of Spring Boot whose class path the
 * tests run on: {@code .ci/run} runs them on all lines.
 */
class ArchitectureTests {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrl(
              CorsAutoConfiguration.class.getProtectionDomain().getCodeSource().getLocation());

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
  void autoConfigurationsAreFinal() {
    classes()
        .that()
        .areAnnotatedWith(AutoConfiguration.class)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould()
        .haveSimpleNameEndingWith("AutoConfiguration")
        .check(OURS);
  }

  /** Public is what another package needs, and nothing else. */
  @Test
  void publicTypesAreThese() {
    assertThat(OURS)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(type -> type.getEnclosingClass().isEmpty())
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "ConditionalOnCorsAutoConfiguration",
            "CorsAdvice",
            "CorsAutoConfiguration",
            "CorsProperties",
            "CorsRejectionsAutoConfiguration",
            "CorsSettings",
            "CorsSettingsAutoConfiguration",
            "PathChecks",
            "PathIndex",
            "PolicyPaths",
            "PolicySettings",
            "RecentRejection",
            "RejectionHistory");
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
}
