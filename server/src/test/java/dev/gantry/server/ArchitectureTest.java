package dev.gantry.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** What ARCHITECTURE.md says about the packages, held against the classes. */
class ArchitectureTest {

  private static final String[] FEATURES = {
    "..server.account..",
    "..server.core..",
    "..server.direct..",
    "..server.export..",
    "..server.file..",
    "..server.mail..",
    "..server.markup..",
    "..server.message..",
    "..server.moderation..",
    "..server.permission..",
    "..server.preview..",
    "..server.room..",
    "..server.search..",
    "..server.setting..",
    "..server.sync..",
    "..server.thread..",
    "..server.translate..",
    "..server.user..",
    "..server.workspace.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.gantry.server");

  @Test
  void everyPackageBelongsToALayerThatKnowsOnlyThoseBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.gantry.server..")
        .ensureAllClassesAreContainedInArchitecture()
        .layer("wiring")
        .definedBy("dev.gantry.server")
        .layer("http")
        .definedBy("..server.http..")
        .layer("move")
        .definedBy("..server.move..")
        .layer("store")
        .definedBy("..server.store..")
        .layer("features")
        .definedBy(FEATURES)
        .whereLayer("wiring")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("wiring")
        .whereLayer("move")
        .mayOnlyBeAccessedByLayers("wiring")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("wiring", "move")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.gantry.server.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("dev.gantry.server.http.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void featuresKnowNeitherTheWebNorADatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(FEATURES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.servlet..",
            "org.apache.catalina..",
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.http..",
            "org.springframework.jdbc..",
            "org.springframework.web..",
            "java.sql..",
            "javax.sql..",
            "com.mongodb..",
            "org.bson..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEmbeddedStoreKnowsItsDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..server.store.sqlite..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.sqlite..",
            "org.flywaydb..",
            "org.springframework.jdbc..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDistributedStoreKnowsItsDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..server.store.mongo..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "org.bson..")
        .check(CLASSES);
  }

  @Test
  void theTwoStoresDoNotKnowEachOther() {
    slices()
        .matching("dev.gantry.server.store.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void onlyMailKnowsItsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..server.mail..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
        .check(CLASSES);
  }

  @Test
  void onlyDelegatesKnowTheGeneratedModels() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..server.http.delegate..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.gantry.api..")
        .check(CLASSES);
  }

  @Test
  void delegatesAreInOnePlace() {
    classes()
        .that()
        .implement(resideInAPackage("dev.gantry.api.."))
        .or()
        .haveSimpleNameEndingWith("Delegate")
        .should()
        .resideInAPackage("..server.http.delegate..")
        .andShould()
        .haveSimpleNameEndingWith("Delegate")
        .andShould()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void delegatesKnowNoStore() {
    noClasses()
        .that()
        .resideInAPackage("..server.http..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameEndingWith("Store")
        .check(CLASSES);
  }

  @Test
  void nothingIsInjectedIntoAField() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .check(CLASSES);
  }

  @Test
  void whatIsStaticIsConstant() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(resideInAnyPackage("java.util.concurrent.."))
        .orShould()
        .haveRawType(HashMap.class)
        .orShould()
        .haveRawType(ArrayList.class)
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage("..server..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void servicesKeepNoState() {
    fields()
        .that()
        .areDeclaredInClassesThat(
            resideInAnyPackage(FEATURES)
                .and(not(resideInAPackage("..server.markup..")))
                .and(not(simpleNameEndingWith("Parser")))
                .and(not(simpleNameEndingWith("Transcript")))
                .and(not(simpleNameEndingWith("Builder"))))
        .should()
        .beFinal()
        .because(
            "one service answers many requests at once; a parser reads one text and a transcript writes one")
        .check(CLASSES);
  }

  @Test
  void whatTheStoresKeepIsARecord() {
    classes().that(haveABuilder()).should().beRecords().check(CLASSES);
  }

  /** Records that are stored or shown have a generated builder beside them. */
  private static DescribedPredicate<JavaClass> haveABuilder() {
    return describe("have a builder", type -> CLASSES.contain(type.getFullName() + "Builder"));
  }
}
