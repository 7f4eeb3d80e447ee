package insertionhours;

import insertionhours.SubmissionStream.Month;
import insertionhours.testing.Api;
import insertionhours.testing.ServiceProcess;
import insertionhours.testing.Visitor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parties, lots, and people to declare for, made through the pages and the API of a running
 * service.
 */
final class StreamedContracts {
  private static final String PASSWORD = "a password that is long";
  private static final String ADMINISTRATOR = "administrator@test.example";
  private static final String FACILITATOR = "facilitator@test.example";
  private static final int LOTS = 5;
  private static final int ENTERPRISES = 5;
  private static final int MONTHS = 48;

  private final YearMonth present = YearMonth.now();
  private final List<Long> lots = new ArrayList<>();
  private final Map<Long, Api> firms = new LinkedHashMap<>();
  private final Map<Long, List<Long>> people = new LinkedHashMap<>();
  private final Map<List<Long>, List<Long>> assignments = new LinkedHashMap<>();
  private final Visitor administrator;
  private final URI address;
  private final Api api;
  private final long authority;

  private StreamedContracts(URI address) {
    this.address = address;
    this.administrator = new Visitor(address);
    administrator
        .open("/sign-in")
        .submit("/sign-in", Map.of("email", ADMINISTRATOR, "password", PASSWORD));
    this.api = facilitator();
    this.authority =
        api.post("/contracting-authorities", "{'name': 'Bailleur', 'kind': 'SOCIAL_LANDLORD'}")
            .id();
  }

  /** With the command that an installation begins with. */
  static void createAdministrator(ServiceProcess service) throws Exception {
    var outcome =
        service.run(
            PASSWORD + "\n", "create-administrator", "config.yml", "--email", ADMINISTRATOR);
    if (outcome.exitCode() != 0) {
      throw new AssertionError(outcome);
    }
  }

  static StreamedContracts madeAt(URI address) {
    StreamedContracts contracts = new StreamedContracts(address);
    contracts.addEnterprises();
    contracts.addLots();
    contracts.firms.keySet().forEach(contracts::employ);
    return contracts;
  }

  private Api facilitator() {
    administrator
        .open("/organisations/facilitators/new")
        .submit("/organisations/facilitators/new", Map.of("name", "Agence"));
    String organisation = administrator.location().replaceAll("\\D", "");
    return invited("FACILITATOR", organisation, FACILITATOR);
  }

  private Api invited(String role, String organisation, String email) {
    administrator
        .open("/accounts/invitation?role=" + role)
        .submit("/accounts/invitation", Map.of("organisationId", organisation, "email", email));
    String link = URI.create(administrator.page().selectFirst("#link").val()).getPath();
    new Visitor(address)
        .open(link)
        .submit(link, Map.of("displayName", "Somebody", "newPassword", PASSWORD));
    return Api.at(address).signedIn(email, PASSWORD);
  }

  private void addEnterprises() {
    for (int i = 1; i <= ENTERPRISES; i++) {
      String body = "{'name': 'Entreprise %d', 'kind': 'COMPANY'}".formatted(i);
      long enterprise = api.post("/enterprises", body).id();
      String email = "declarant%d@test.example".formatted(i);
      firms.put(enterprise, invited("DECLARANT", String.valueOf(enterprise), email));
    }
  }

  private void addLots() {
    long operation =
        api.post(
                "/operations",
                """
                {'contractingAuthorityId': %d, 'name': 'Réseaux', 'reference': 'FLUX',
                 'startsOn': '%s', 'endsOn': '%s'}
                """
                    .formatted(authority, firstMonth().atDay(1), present.plusMonths(1).atDay(1)))
            .id();
    for (int number = 1; number <= LOTS; number++) {
      String body = "{'number': %d, 'title': 'Lot', 'trade': 'ELECTRICITY'}".formatted(number);
      long lot = api.post("/operations/" + operation + "/lots", body).id();
      api.post(
              "/lots/" + lot + "/calibrations",
              "{'method': 'FIXED_VOLUME', 'hours': 400, 'reason': 'convenu'}")
          .json(201);
      award(lot);
      lots.add(lot);
    }
  }

  private void award(long lot) {
    String role = "HOLDER";
    for (long enterprise : firms.keySet()) {
      String body =
          "{'enterpriseId': %d, 'role': '%s', 'declares': true}".formatted(enterprise, role);
      api.post("/lots/" + lot + "/awards", body).json(201);
      role = "SUBCONTRACTOR";
    }
  }

  /** Two people each, on every lot from the first month on, proposed by the firm and admitted. */
  private void employ(long enterprise) {
    Api firm = firms.get(enterprise);
    List<Long> team = List.of(person(firm, "Haddad", "F"), person(firm, "Moreau", "M"));
    people.put(enterprise, team);
    for (long lot : lots) {
      assignments.put(
          List.of(enterprise, lot),
          team.stream().map(person -> admitted(firm, lot, person, enterprise)).toList());
    }
  }

  private static long person(Api firm, String name, String sex) {
    return firm.post(
            "/beneficiaries",
            """
            {'lastName': '%s', 'firstName': 'Alix', 'birthDate': '1990-05-17', 'sex': '%s',
             'priorityNeighbourhood': false, 'eligibilityCriterion': 'RSA',
             'informedOn': '2020-01-20'}
            """
                .formatted(name, sex))
        .id();
  }

  private long admitted(Api firm, long lot, long person, long enterprise) {
    LocalDate start = firstMonth().atDay(1);
    long id =
        firm.post(
                "/lots/" + lot + "/assignments",
                """
                {'beneficiaryId': %d, 'employerId': %d, 'modality': 'DIRECT_HIRE',
                 'contracts': [{'contractType': 'PERMANENT', 'startsOn': '%s'}]}
                """
                    .formatted(person, enterprise, start))
            .id();
    api.post(
            "/assignments/" + id + "/decision",
            "{'decision': 'ADMITTED', 'eligibleFrom': '%s'}".formatted(start))
        .json(200);
    return id;
  }

  /** Of the facilitator. */
  Api api() {
    return api;
  }

  /** Of the enterprise's declarant. */
  Api firm(long enterprise) {
    return firms.get(enterprise);
  }

  /** The two of an enterprise. */
  List<Long> people(long enterprise) {
    return people.get(enterprise);
  }

  Set<Long> enterprises() {
    return firms.keySet();
  }

  /** Of the two of an enterprise on a lot, in the same order. */
  List<Long> assignments(long enterprise, long lot) {
    return assignments.get(List.of(enterprise, lot));
  }

  long authority() {
    return authority;
  }

  List<Long> lots() {
    return lots;
  }

  YearMonth firstMonth() {
    return present.minusMonths(MONTHS - 1);
  }

  YearMonth lastMonth() {
    return present;
  }

  /** All that can be declared, each with hours of its own; neighbours are of different lots. */
  List<Month> months() {
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      for (long enterprise : firms.keySet()) {
        for (long lot : lots) {
          BigDecimal hours = BigDecimal.valueOf(100 + months.size(), 2);
          months.add(new Month(lot, enterprise, firstMonth().plusMonths(i), hours));
        }
      }
    }
    return months;
  }
}
