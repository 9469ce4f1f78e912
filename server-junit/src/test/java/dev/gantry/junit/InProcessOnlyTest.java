package dev.gantry.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A server in a process of its own must not need the server's classes in the process of tests. */
@AnalyzeClasses(packages = "dev.gantry.junit", importOptions = DoNotIncludeTests.class)
class InProcessOnlyTest {
  @ArchTest
  static final ArchRule shouldTouchTheServerAndItsSpringOnlyWhereItRunsInThisProcess =
      noClasses()
          .that()
          .doNotHaveSimpleName("InProcessServer")
          .and()
          .doNotHaveSimpleName("ServerClassPath")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.gantry.server..", "org.springframework..");
}
