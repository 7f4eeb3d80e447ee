package insertionhours;

import insertionhours.SubmissionStream.Month;
import insertionhours.testing.Api;
import insertionhours.testing.ServiceProcess;
import insertionhours.testing.Visitor;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parties and lots to declare for, made through the pages and the API of a running service. */
final class StreamedContracts {
  private static final String PASSWORD = "a password that is long";
  private static final String ADMINISTRATOR = "administrator@test.example";
  private static final String FACILITATOR = "facilitator@test.example";
  private static final int LOTS = 5;
  private static final int ENTERPRISES = 5;
  private static final int MONTHS = 48;

  private final YearMonth present = YearMonth.now();
  private final List<Long> lots = new ArrayList<>();
  private final List<Long> enterprises = new ArrayList<>();
  private final Api api;
  private final long authority;

  private StreamedContracts(Api api) {
    this.api = api;
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
    inviteFacilitator(address);
    StreamedContracts contracts =
        new StreamedContracts(Api.at(address).signedIn(FACILITATOR, PASSWORD));
    contracts.addEnterprises();
    contracts.addLots();
    return contracts;
  }

  private static void inviteFacilitator(URI address) {
    Visitor administrator = new Visitor(address);
    administrator
        .open("/sign-in")
        .submit("/sign-in", Map.of("email", ADMINISTRATOR, "password", PASSWORD));
    administrator
        .open("/organisations/facilitators/new")
        .submit("/organisations/facilitators/new", Map.of("name", "Agence"));
    String organisation = administrator.location().replaceAll("\\D", "");
    administrator
        .open("/accounts/invitation?role=FACILITATOR")
        .submit(
            "/accounts/invitation", Map.of("organisationId", organisation, "email", FACILITATOR));
    String link = URI.create(administrator.page().selectFirst("#link").val()).getPath();
    new Visitor(address)
        .open(link)
        .submit(link, Map.of("displayName", "Fanny Facilitator", "newPassword", PASSWORD));
  }

  private void addEnterprises() {
    for (int i = 1; i <= ENTERPRISES; i++) {
      String body = "{'name': 'Entreprise %d', 'kind': 'COMPANY'}".formatted(i);
      enterprises.add(api.post("/enterprises", body).id());
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
    for (long enterprise : enterprises) {
      String body = "{'enterpriseId': %d, 'role': '%s'}".formatted(enterprise, role);
      api.post("/lots/" + lot + "/awards", body).json(201);
      role = "SUBCONTRACTOR";
    }
  }

  Api api() {
    return api;
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
      for (long enterprise : enterprises) {
        for (long lot : lots) {
          BigDecimal hours = BigDecimal.valueOf(100 + months.size(), 2);
          months.add(new Month(lot, enterprise, firstMonth().plusMonths(i), hours));
        }
      }
    }
    return months;
  }
}
