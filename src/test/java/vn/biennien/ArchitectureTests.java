package vn.biennien;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Habits of this house that a compiler does not see; the reasons are in docs/architecture.md. */
@AnalyzeClasses(packages = "vn.biennien", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
  @ArchTest
  static final ArchRule injectsThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest static final ArchRule logsThroughSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest static final ArchRule neverPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule entitiesChangeThroughMethodsThatMeanSomething =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule entitiesHideTheirFields =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .and()
          .areNotStatic()
          .should()
          .bePrivate();

  /** What reads may do so in one snapshot; what writes is a service. */
  @ArchTest
  static final ArchRule onlyServicesWriteInTransactions =
      methods()
          .that(are(annotatedWith(Transactional.class)))
          .and(not(DescribedPredicate.describe("read only", ArchitectureTests::isReadOnly)))
          .should()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Service.class);

  @ArchTest
  static final ArchRule transactionsBelongToMethods =
      noClasses().should().beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule controllersAreInsideTheirRoom =
      classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule controllersReadThroughQueriesAndWriteThroughServices =
      noClasses()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Repository.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class);

  @ArchTest
  static final ArchRule everyPackageIsCheckedForNulls =
      classes().that().areTopLevelClasses().should(liveInANullMarkedPackage());

  @ArchTest
  static final ArchRule noRoomUsesWhatUsesIt =
      slices().matching("vn.biennien.(**)").should().beFreeOfCycles();

  private static boolean isReadOnly(JavaMethod method) {
    return method.getAnnotationOfType(Transactional.class).readOnly();
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " lives in " + type.getPackageName()));
      }
    };
  }
}
