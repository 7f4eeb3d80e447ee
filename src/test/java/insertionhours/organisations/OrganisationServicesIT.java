package insertionhours.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import insertionhours.Rooms;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.organisations.OrganisationFilter.Sort;
import insertionhours.problems.Conflict;
import insertionhours.problems.NotAllowed;
import insertionhours.problems.NotFound;
import insertionhours.testing.DatabaseExtension;
import insertionhours.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DatabaseExtension.class)
class OrganisationServicesIT {
  private static final String SIRET = "73282932000074";
  private static final String OTHER_SIRET = "20003452800014";

  private final Jdbi jdbi;
  private final World world;
  private final EnterpriseService enterprises;
  private final ContractingAuthorityService authorities;
  private final FacilitatorOrganisationService facilitators;
  private Actor facilitator;

  OrganisationServicesIT(Rooms rooms, Jdbi jdbi, World world) {
    this.jdbi = jdbi;
    this.world = world;
    this.enterprises = rooms.organisations().enterprises();
    this.authorities = rooms.organisations().authorities();
    this.facilitators = rooms.organisations().facilitators();
  }

  @BeforeEach
  void signIn() {
    facilitator = world.facilitator();
    jdbi.useHandle(handle -> handle.execute("DELETE FROM audit_entry"));
  }

  @Test
  void keepsWhatWasEntered() {
    Enterprise added = enterprise("Propreté d'Eure", "732 829 320 00074");

    assertThat(added)
        .isEqualTo(
            new Enterprise(added.id(), "Propreté d'Eure", SIRET, EnterpriseKind.EI, "27375", 1));
    assertThat(enterprises.find(added.id())).isEqualTo(added);
    assertThat(entries())
        .containsExactly(
            "CREATED ENTERPRISE "
                + added.id()
                + " null null by "
                + facilitator.accountId()
                + " of 0");
  }

  @Test
  void refusesASecondOneWithTheSameSiretAndNamesTheFirst() {
    Enterprise first = enterprise("First", SIRET);

    Conflict conflict = catchThrowableOfType(Conflict.class, () -> enterprise("Second", SIRET));

    assertThat(conflict.existing()).contains(new Conflict.Existing("enterprises", first.id()));
    assertThat(enterprises.count(facilitator, OrganisationFilter.ALL)).isEqualTo(1);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void allowsOneSiretInBothLists() {
    Enterprise enterprise = enterprise("Both", SIRET);
    ContractingAuthority authority = authority("Both", SIRET);

    assertThat(authority.siret()).isEqualTo(enterprise.siret());
  }

  @Test
  void allowsManyWithoutASiret() {
    assertThat(enterprise("A", null).siret()).isNull();
    assertThat(enterprise("A", null).siret()).isNull();
  }

  @Test
  void decidesBetweenManyWhoEnterTheSameSiretAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    Callable<Object> entering =
        () -> {
          try {
            return enterprise("Same", SIRET);
          } catch (Conflict conflict) {
            return conflict.existing().orElseThrow().id();
          }
        };
    List<Object> outcomes = new ArrayList<>();
    for (Future<Object> outcome :
        threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> entering).toList())) {
      outcomes.add(outcome.get());
    }
    threads.shutdown();

    Enterprise kept =
        (Enterprise)
            outcomes.stream().filter(Enterprise.class::isInstance).findFirst().orElseThrow();
    assertThat(outcomes).containsOnlyOnce(kept);
    assertThat(outcomes).allMatch(outcome -> outcome.equals(kept) || outcome.equals(kept.id()));
    assertThat(enterprises.count(facilitator, OrganisationFilter.ALL)).isEqualTo(1);
  }

  @Test
  void changesWithTheVersionThatWasRead() {
    Enterprise kept = enterprise("Before", SIRET);
    EnterpriseDetails after =
        new EnterpriseDetails("After", OTHER_SIRET, EnterpriseKind.COMPANY, null);

    Enterprise changed = enterprises.change(facilitator, kept.id(), after, 1);

    assertThat(changed)
        .isEqualTo(
            new Enterprise(kept.id(), "After", OTHER_SIRET, EnterpriseKind.COMPANY, null, 2));
    assertThatThrownBy(() -> enterprises.change(facilitator, kept.id(), after, 1))
        .hasMessage("STALE_VERSION");
    assertThat(enterprise("Takes the number that was left", SIRET).siret()).isEqualTo(SIRET);
    assertThat(entries().get(1))
        .isEqualTo(
            "CHANGED ENTERPRISE "
                + kept.id()
                + " EI COMPANY by "
                + facilitator.accountId()
                + " of 0");
  }

  @Test
  void refusesToChangeToTheSiretOfAnother() {
    Enterprise first = enterprise("First", SIRET);
    Enterprise second = enterprise("Second", OTHER_SIRET);
    EnterpriseDetails details = new EnterpriseDetails("Second", SIRET, EnterpriseKind.EI, null);

    Conflict conflict =
        catchThrowableOfType(
            Conflict.class, () -> enterprises.change(facilitator, second.id(), details, 1));

    assertThat(conflict.existing().orElseThrow().id()).isEqualTo(first.id());
    assertThat(enterprises.find(second.id())).isEqualTo(second);
  }

  @Test
  void listsByNameOrSiretAndKindOnly() {
    Enterprise wanted = enterprise("Électricité Générale", SIRET);
    enterprises.add(
        facilitator, new EnterpriseDetails("Nettoyage", OTHER_SIRET, EnterpriseKind.ACI, null));

    assertThat(names(filter("electricite", null))).containsExactly(wanted.name());
    assertThat(names(filter("732 829", null))).containsExactly(wanted.name());
    assertThat(names(filter("74", null))).containsExactly(wanted.name());
    assertThat(names(filter(null, EnterpriseKind.EI))).containsExactly(wanted.name());
    assertThat(names(filter("%", null))).isEmpty();
    assertThat(names(filter("_", null))).isEmpty();
    assertThat(names(filter("!", null))).isEmpty();
    assertThat(names(filter("\\", null))).isEmpty();
    assertThat(names(filter("nettoyage", EnterpriseKind.EI))).isEmpty();
    assertThat(enterprises.count(facilitator, filter("nettoyage", EnterpriseKind.EI))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"NAME, false", "NAME, true", "ID, false", "ID, true"})
  void pagesThroughEveryOneOnce(Sort sort, boolean descending) {
    List.of("b", "É", "a", "e", "A", "c", "b", "a").forEach(name -> enterprise(name, null));
    OrganisationFilter filter = new OrganisationFilter(null, null, sort, descending);
    List<Enterprise> whole =
        enterprises.list(facilitator, filter, new Slice(200, Cursor.START)).items();

    List<Enterprise> paged = new ArrayList<>();
    Cursor after = Cursor.START;
    while (after != null) {
      Listing<Enterprise> page = enterprises.list(facilitator, filter, new Slice(3, after));
      paged.addAll(page.items());
      after = page.next() == null ? null : Cursor.fromString(page.next());
    }

    assertThat(paged).isEqualTo(whole).hasSize(8).doesNotHaveDuplicates();
    String names = whole.stream().map(Enterprise::name).collect(Collectors.joining());
    assertThat(names.toLowerCase().replace('é', 'e'))
        .isEqualTo(
            switch (sort) {
              case NAME -> descending ? "eecbbaaa" : "aaabbcee";
              case ID -> descending ? "abcaeaeb" : "beaeacba";
            });
  }

  @Test
  void showsADeclarantItsOwnEnterpriseOnly() {
    Enterprise own = enterprise("Own", SIRET);
    Enterprise other = enterprise("Other", OTHER_SIRET);
    Actor declarant = world.declarant(own);

    assertThat(enterprises.visible(declarant, own.id())).isEqualTo(own);
    assertThatThrownBy(() -> enterprises.visible(declarant, other.id()))
        .isInstanceOf(NotFound.class);
    assertThat(enterprises.list(declarant, OrganisationFilter.ALL, Slice.page(null)).items())
        .containsExactly(own);
    EnterpriseDetails details = new EnterpriseDetails("X", null, EnterpriseKind.EI, null);
    assertThatThrownBy(() -> enterprises.change(declarant, own.id(), details, 1))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> enterprises.change(declarant, other.id(), details, 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> enterprises.add(declarant, details)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void showsReadersAndDeclarantsTheAuthoritiesThatConcernThem() {
    ContractingAuthority first = authority("First", null);
    ContractingAuthority second = authority("Second", null);
    Enterprise engaged = enterprise("Engaged", null);
    Enterprise idle = enterprise("Idle", null);
    world.awarded(facilitator, world.operation(facilitator, second), 1, 100, engaged);
    Actor worker = world.declarant(engaged);
    Actor idler = world.declarant(idle);

    assertThat(authorities(world.reader(first))).containsExactly(first);
    assertThat(authorities(worker)).containsExactly(second);
    assertThat(authorities.count(worker, OrganisationFilter.ALL)).isEqualTo(1);
    assertThat(authorities(idler)).isEmpty();
    assertThat(authorities(world.administrator())).containsExactly(first, second);
    assertThat(authorities.visible(worker, second.id())).isEqualTo(second);
    for (Actor stranger : List.of(idler, world.reader(first))) {
      assertThatThrownBy(() -> authorities.visible(stranger, second.id()))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void letsAdministratorsAloneKeepFacilitatorOrganisations() {
    Actor administrator = world.administrator();
    FacilitatorOrganisationDetails details = new FacilitatorOrganisationDetails(" Maison ");
    FacilitatorOrganisation added = facilitators.add(administrator, details);
    FacilitatorOrganisation other = facilitators.add(administrator, details);
    Actor own = world.account("Own", new Grant(Role.FACILITATOR, added.id(), added.name()));

    assertThat(facilitators.list(own, null)).containsExactly(added);
    assertThat(facilitators.names()).containsEntry(other.id(), "Maison");
    assertThatThrownBy(() -> facilitators.visible(own, other.id())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> facilitators.change(own, added.id(), details, 1))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> facilitators.add(own, details)).isInstanceOf(NotAllowed.class);
    assertThat(facilitators.change(administrator, added.id(), details, 1).version()).isEqualTo(2);
  }

  private Enterprise enterprise(String name, String siret) {
    return enterprises.add(
        facilitator, new EnterpriseDetails(name, siret, EnterpriseKind.EI, "27375"));
  }

  private ContractingAuthority authority(String name, String siret) {
    return authorities.add(
        facilitator, new ContractingAuthorityDetails(name, siret, AuthorityKind.OTHER, null));
  }

  private List<ContractingAuthority> authorities(Actor actor) {
    return authorities.list(actor, OrganisationFilter.ALL, Slice.page(null)).items();
  }

  private static OrganisationFilter filter(String search, EnterpriseKind kind) {
    return new OrganisationFilter(search, kind, Sort.NAME, false);
  }

  private List<String> names(OrganisationFilter filter) {
    return enterprises.list(facilitator, filter, Slice.page(null)).items().stream()
        .map(Enterprise::name)
        .toList();
  }

  private List<String> entries() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CONCAT(action, ' ', subject_type, ' ', subject_id, ' ',
                                  COALESCE(from_state, 'null'), ' ', COALESCE(to_state, 'null'),
                                  ' by ', account_id, ' of ', facilitator_organisation_id)
                    FROM audit_entry
                    ORDER BY id
                    """)
                .mapTo(String.class)
                .list());
  }
}
