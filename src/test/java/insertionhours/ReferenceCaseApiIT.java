package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.testing.Api;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The case that the product is told by, through the API alone. */
@ExtendWith(ApplicationExtension.class)
class ReferenceCaseApiIT {
  private static final List<String> ELECTRICITY = List.of("100.5", "139.5");
  private static final List<String> CLEANING = List.of("151.67", "100", "94.33");
  private static final List<String> SANITATION = List.of("151.67", "158.33");

  @Test
  void sizesAwardsDeclaresDecidesAndReports(Server server, World world, MovableClock clock) {
    clock.set(LocalDate.of(2026, 11, 23));
    Actor facilitator = world.facilitator();
    Api office = server.api(facilitator);
    long landlord =
        office
            .post(
                "/contracting-authorities",
                "{'name':'Habitat des Deux Vallées','kind':'SOCIAL_LANDLORD'}")
            .id();
    long holder = office.post("/enterprises", "{'name':'Réseaux','kind':'COMPANY'}").id();
    long insertion = office.post("/enterprises", "{'name':'Éclat','kind':'EI'}").id();
    long operation = operation(office, landlord);
    long heating = lot(office, operation, 1, "HEATING", "720000", "0.4", 400);
    long sewers = lot(office, operation, 2, "SANITATION", "450000", "0.32", 200);
    award(office, heating, holder, "HOLDER");
    award(office, sewers, holder, "HOLDER");
    award(office, heating, insertion, "SUBCONTRACTOR");

    Actor ofHolder = declarant(world, holder);
    Actor ofInsertion = declarant(world, insertion);
    Api firm = server.api(ofHolder);
    Api insertionFirm = server.api(ofInsertion);
    long electrician = person(firm, "Haddad", "Samira", "1990-05-17", "RSA");
    long pipefitter = person(firm, "Costa", "Nadège", "1984-09-30", "ASS");
    long cleaner = person(insertionFirm, "Moreau", "Loïc", "1971-11-02", "SENIOR_JOBSEEKER");
    declare(
        office,
        firm,
        admitted(office, firm, heating, electrician, holder, "DIRECT_HIRE", "FIXED_TERM"),
        "ELECTRICITY",
        ELECTRICITY);
    declare(
        office,
        insertionFirm,
        admitted(
            office,
            insertionFirm,
            heating,
            cleaner,
            insertion,
            "SUBCONTRACTING",
            "INSERTION_FIXED_TERM"),
        "PREMISES_CLEANING",
        CLEANING);
    declare(
        office,
        firm,
        admitted(office, firm, sewers, pipefitter, holder, "DIRECT_HIRE", "FIXED_TERM"),
        "SANITATION",
        SANITATION);

    Api reader =
        server.api(world.account("Hélène", new Grant(Role.AUTHORITY, landlord, "Habitat")));
    JsonNode report = reader.get("/contracting-authorities/" + landlord + "/achievement").json(200);
    assertThat(report.get("hoursDue").decimalValue()).isEqualByComparingTo("600");
    assertThat(report.get("hoursAccepted").decimalValue()).isEqualByComparingTo("896");
    assertThat(report.get("achievementRate").decimalValue()).isEqualByComparingTo("1.4933");
    assertThat(report.get("cappedRate").decimalValue()).isEqualByComparingTo("1");
    JsonNode lots = report.get("operations").get(0).get("lots");
    assertThat(lots.get(0).get("achievementRate").decimalValue()).isEqualByComparingTo("1.465");
    assertThat(lots.get(1).get("achievementRate").decimalValue()).isEqualByComparingTo("1.55");
    assertThat(report.get("byTrade").toString())
        .isEqualTo(
            "[{\"trade\":\"ELECTRICITY\",\"hoursAccepted\":240},"
                + "{\"trade\":\"PREMISES_CLEANING\",\"hoursAccepted\":346},"
                + "{\"trade\":\"SANITATION\",\"hoursAccepted\":310}]");

    assertThat(report.get("beneficiaries").intValue()).isEqualTo(3);
    opensToItsLines(reader, heating);
    refusesTheRest(reader, firm, landlord, heating, server.api(world.facilitator()));
  }

  private static long operation(Api office, long landlord) {
    return office
        .post(
            "/operations",
            """
            {'contractingAuthorityId':%d,'name':'Réseaux de 178 logements','reference':'SEINE-EURE-178',
             'communeCode':'27375','startsOn':'2026-02-01','endsOn':'2027-01-31','tags':['anru']}
            """
                .formatted(landlord))
        .id();
  }

  private static long lot(
      Api office, long operation, int number, String trade, String amount, String share, int due) {
    long lot =
        office
            .post(
                "/operations/" + operation + "/lots",
                "{'number':%d,'title':'Lot','trade':'%s','amountExclTax':%s}"
                    .formatted(number, trade, amount))
            .id();
    JsonNode calibration =
        office
            .post(
                "/lots/" + lot + "/calibrations",
                """
                {'method':'AMOUNT_BASED','amountExclTax':%s,'labourShare':%s,'effortRate':0.05,
                 'hourlyLabourCost':36}
                """
                    .formatted(amount, share))
            .json(201);
    assertThat(calibration.get("hours").intValue()).isEqualTo(due);
    return lot;
  }

  private static void award(Api office, long lot, long enterprise, String role) {
    office
        .post(
            "/lots/" + lot + "/awards",
            "{'enterpriseId':%d,'role':'%s'}".formatted(enterprise, role))
        .json(201);
  }

  private static Actor declarant(World world, long enterprise) {
    return world.account("Declarant", new Grant(Role.DECLARANT, enterprise, "firm"));
  }

  private static long person(
      Api firm, String lastName, String firstName, String birthDate, String criterion) {
    return firm.post(
            "/beneficiaries",
            """
            {'lastName':'%s','firstName':'%s','birthDate':'%s','sex':'F','communeCode':'27375',
             'priorityNeighbourhood':false,'eligibilityCriterion':'%s','informedOn':'2026-01-20'}
            """
                .formatted(lastName, firstName, birthDate, criterion))
        .id();
  }

  /** As declared with hours. */
  private record Engaged(long id, long lot, long employer, String modality) {}

  /** Proposed by the firm from the start of the works, and admitted from that day on. */
  private static Engaged admitted(
      Api office, Api firm, long lot, long person, long employer, String modality, String type) {
    long id =
        firm.post(
                "/lots/" + lot + "/assignments",
                """
                {'beneficiaryId':%d,'employerId':%d,'modality':'%s',
                 'contracts':[{'contractType':'%s','startsOn':'2026-02-02'}],
                 'proofs':[{'type':'BENEFIT_CERTIFICATE','issuedOn':'2026-01-15'}]}
                """
                    .formatted(person, employer, modality, type))
            .id();
    JsonNode admitted =
        office
            .post(
                "/assignments/" + id + "/decision",
                "{'decision':'ADMITTED','eligibleFrom':'2026-02-02'}")
            .json(200);
    assertThat(admitted.get("status").asText()).isEqualTo("ADMITTED");
    return new Engaged(id, lot, employer, modality);
  }

  private static void declare(
      Api office, Api firm, Engaged person, String trade, List<String> hours) {
    YearMonth month = YearMonth.of(2026, 3);
    for (String figure : hours) {
      JsonNode draft =
          firm.post(
                  "/lots/" + person.lot() + "/declarations",
                  """
                  {'enterpriseId':%d,'month':'%s',
                   'lines':[{'assignmentId':%d,'trade':'%s','modality':'%s','hoursWorked':%s}]}
                  """
                      .formatted(
                          person.employer(), month, person.id(), trade, person.modality(), figure))
              .json(201);
      String path = "/declarations/" + draft.get("id").asLong();
      JsonNode submitted =
          firm.post(path + "/submission", "{'version':%s}".formatted(draft.get("version")))
              .json(200);
      JsonNode decided =
          office
              .post(
                  path + "/decision",
                  "{'version':%s,'decision':'ACCEPTED'}".formatted(submitted.get("version")))
              .json(200);
      assertThat(decided.get("status").asText()).isEqualTo("ACCEPTED");
      month = month.plusMonths(1);
    }
  }

  private static void opensToItsLines(Api reader, long lot) {
    JsonNode lines = reader.get("/lots/" + lot + "/hours").json(200).get("items");
    BigDecimal cleaning = BigDecimal.ZERO;
    for (JsonNode line : lines) {
      if (line.get("trade").asText().equals("PREMISES_CLEANING")) {
        cleaning = cleaning.add(line.get("hoursAccepted").decimalValue());
      }
    }
    assertThat(lines).hasSize(5);
    assertThat(cleaning).isEqualByComparingTo("346");
  }

  private static void refusesTheRest(Api reader, Api firm, long landlord, long lot, Api stranger) {
    assertThat(reader.get("/beneficiaries").status()).isEqualTo(403);
    assertThat(reader.get("/lots/" + lot + "/assignments").status()).isEqualTo(403);
    assertThat(stranger.get("/beneficiaries").json(200).get("items")).isEmpty();
    assertThat(reader.get("/declarations").status()).isEqualTo(403);
    assertThat(reader.post("/lots/" + lot + "/awards", "nonsense").status()).isEqualTo(403);
    assertThat(firm.get("/contracting-authorities/" + landlord + "/achievement").status())
        .isEqualTo(403);
    assertThat(stranger.get("/lots/" + lot).status()).isEqualTo(404);
    assertThat(stranger.get("/contracting-authorities/" + landlord + "/achievement").status())
        .isEqualTo(404);
  }
}
