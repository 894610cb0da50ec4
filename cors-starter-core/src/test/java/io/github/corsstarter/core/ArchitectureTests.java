package io.github.corsstarter.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.corsstarter.core.internal.origin.OriginRegex;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

  private static final String ROOT = "io.github.corsstarter.core";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void vocabularyOfHttpImportsNothingOfOurs() {
    vocabularyImportsNothingOfOurs(ROOT + ".internal.http");
  }

  @Test
  void vocabularyOfOriginsImportsNothingOfOurs() {
    vocabularyImportsNothingOfOurs(ROOT + ".internal.origin");
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("io.github.corsstarter.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void coreDependsOnTheJdkAloneButForItsRegexEngine() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..", "com.google.re2j.."))
        .check(CLASSES);
  }

  @Test
  void onlyOneTypeKnowsTheRegexEngine() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(OriginRegex.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.re2j..")
        .check(CLASSES);
  }

  @Test
  void publicClassesAreClosed() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  /** What users program against; whatever else is public lies in {@code internal}. */
  @Test
  void publicTypesAreThese() {
    assertThat(CLASSES)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(type -> type.getEnclosingClass().isEmpty())
        .filteredOn(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder(
            "CorsDecision",
            "CorsEvaluator",
            "CorsPolicies",
            "CorsPolicy",
            "CorsPolicyBuilder",
            "CorsRequest",
            "CorsRequestBuilder",
            "DecisionListener",
            "InvalidPoliciesException",
            "OnRejected",
            "PolicyAdvice",
            "PolicyProblem",
            "PolicyResolver",
            "RejectionReason",
            "RequestKind",
            "Rescue",
            "ResponseHeaders");
  }

  private static void vocabularyImportsNothingOfOurs(String vocabulary) {
    noClasses()
        .that()
        .resideInAPackage(vocabulary)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + "..").and(not(resideInAnyPackage(vocabulary))))
        .check(CLASSES);
  }
}
