package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The house rules on which room may know which. */
class RoomsTest {
  /** From the top row to the ground; a room imports rooms in lower rows only. */
  private static final List<Set<String>> ROWS =
      List.of(
          Set.of(""),
          Set.of("portfolio", "reports", "profiles", "imports", "dashboard", "commands", "help"),
          Set.of("validation", "monthgrid", "samples", "erasure"),
          Set.of("declaring", "acceptance", "reminders", "turns"),
          Set.of("awaited", "alerts", "sizinggrid", "tenderfile", "frameworks", "evidence"),
          Set.of("calibration", "hours", "progress", "exits"),
          Set.of("eligibility"),
          Set.of("assignments"),
          Set.of("obligations", "beneficiaries", "terms", "journal", "programme"),
          Set.of("counting"),
          Set.of("contracts", "accounts"),
          Set.of("organisations"),
          Set.of("audit", "communes", "requests", "sizing"),
          Set.of("web", "database", "documents"),
          Set.of("forms", "json"),
          Set.of("texts"),
          Set.of("identity", "measure", "problems", "listing"));

  private static final Map<String, Integer> ROW_OF =
      IntStream.range(0, ROWS.size())
          .boxed()
          .flatMap(row -> ROWS.get(row).stream().map(room -> Map.entry(room, row)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("insertionhours");

  @Test
  void everyClassLivesInARoom() {
    assertThat(CLASSES).extracting(RoomsTest::room).allMatch(ROW_OF::containsKey);
  }

  @Test
  void aRoomImportsLowerRoomsOnly() {
    Set<String> upward = new TreeSet<>();
    for (JavaClass known : CLASSES) {
      for (Dependency dependency : known.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!isOurs(target) || room(known).equals(room(target))) {
          continue;
        }
        if (ROW_OF.get(room(target)) <= ROW_OF.get(room(known))) {
          upward.add(known.getName() + " -> " + target.getName());
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void onlyDaosKnowJdbi() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass known : CLASSES) {
      boolean mayKnow =
          room(known).equals("database")
              || room(known).isEmpty()
              || outermost(known).endsWith("Dao")
              || outermost(known).endsWith("Feature");
      boolean knows =
          known.getDirectDependenciesFromSelf().stream()
              .anyMatch(
                  dependency ->
                      dependency.getTargetClass().getPackageName().startsWith("org.jdbi")
                          && !isMappingOfColumns(dependency.getTargetClass()));
      if (knows && !mayKnow) {
        strangers.add(known.getName());
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void servicesKnowNothingOfHttp() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass known : CLASSES) {
      if (!outermost(known).endsWith("Service") && !outermost(known).endsWith("Dao")) {
        continue;
      }
      known.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getPackageName())
          .filter(
              name ->
                  name.startsWith("jakarta.ws.rs")
                      || name.startsWith("jakarta.servlet")
                      || name.startsWith("io.dropwizard.views"))
          .forEach(name -> strangers.add(known.getName() + " -> " + name));
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void daosStayInTheirRooms() {
    Set<String> open =
        CLASSES.stream()
            .filter(known -> known.getSimpleName().endsWith("Dao"))
            .filter(known -> known.getModifiers().stream().anyMatch(m -> m.name().equals("PUBLIC")))
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(open).isEmpty();
  }

  /** A record may say which column a component comes from. */
  private static boolean isMappingOfColumns(JavaClass known) {
    return known.getPackageName().startsWith("org.jdbi.v3.core.mapper");
  }

  private static boolean isOurs(JavaClass known) {
    return known.getPackageName().equals("insertionhours")
        || known.getPackageName().startsWith("insertionhours.");
  }

  private static String room(JavaClass known) {
    String name = known.getPackageName();
    return name.equals("insertionhours") ? "" : name.substring("insertionhours.".length());
  }

  private static String outermost(JavaClass known) {
    String name = known.getName().substring(known.getPackageName().length() + 1);
    return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
  }
}
