package dev.manylite.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.manylite.pgwire.value.BinaryCodec;
import dev.manylite.pgwire.value.BinaryCodecs;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The invariants of the design, held over the compiled classes. */
class ArchitectureTest {
  private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.sqlite.."};
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.manylite");

  @Test
  void wireKnowsNoSqlAndNoSqlite() {
    noClasses()
        .that()
        .resideInAPackage("dev.manylite.pgwire..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.manylite.translator..", "dev.manylite.gateway..")
                .or(resideInAnyPackage(JDBC)))
        .check(CLASSES);
  }

  @Test
  void translatorIsPure() {
    noClasses()
        .that()
        .resideInAPackage("dev.manylite.translator..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "dev.manylite.pgwire..",
                    "dev.manylite.gateway..",
                    "io.netty..",
                    "java.nio.file..",
                    "java.net..")
                .or(resideInAnyPackage(JDBC)))
        .check(CLASSES);
  }

  @Test
  void jdbcStaysInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.manylite.gateway.sqlite..", "org.sqlite..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(JDBC))
        .check(CLASSES);
  }

  @Test
  void stagesOfTranslationFollowOneAnother() {
    noClasses()
        .that()
        .resideInAPackage("dev.manylite.translator.parse..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.manylite.translator.bind..",
                "dev.manylite.translator.bound..",
                "dev.manylite.translator.rewrite..",
                "dev.manylite.translator.emit..",
                "dev.manylite.translator.schema..",
                "dev.manylite.translator.function.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage("dev.manylite.translator.rewrite..", "dev.manylite.translator.emit..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("dev.manylite.translator.bind..", "dev.manylite.gateway.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("dev.manylite.translator.type..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.manylite.translator.parse..",
                "dev.manylite.translator.bind..",
                "dev.manylite.translator.schema.."))
        .check(CLASSES);
  }

  @Test
  void staticsHoldNoState() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.manylite..")
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void treesAndMessagesAreRecords() {
    classes()
        .that()
        .resideInAnyPackage("dev.manylite.translator.bound", "dev.manylite.pgwire.message")
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .should()
        .beRecords()
        .check(CLASSES);
  }

  @Test
  void gatewayPackagesHaveNoCycles() {
    slices().matching("dev.manylite.pgwire.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noVagueNames() {
    noClasses()
        .that()
        .resideInAPackage("dev.manylite..")
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils|Util|Processor|Impl)")
        .check(CLASSES);
  }

  @Test
  void bothTypeTablesAgree() {
    TreeSet<Integer> storable = new TreeSet<>();
    TreeSet<Integer> encodable = new TreeSet<>();
    for (PgType type : Types.all()) {
      if (type.facts().category() != 'P') {
        storable.add(type.oid());
        BinaryCodec codec = BinaryCodecs.byOid(type.oid());
        if (codec != null) {
          assertEquals(type.oid(), codec.oid(), type.name());
          encodable.add(type.oid());
        }
      }
    }
    assertTrue(storable.size() > 50, "too few types");
    assertEquals(storable, encodable);
  }
}
