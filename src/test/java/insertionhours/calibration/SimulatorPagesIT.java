package insertionhours.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.identity.Actor;
import insertionhours.sizing.CalibrationMethod;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ApplicationExtension.class)
class SimulatorPagesIT {
  private static final String REFERENCE =
      "method=AMOUNT_BASED&amountExclTax=720 000&labourShare=40&effortRate=5 %&hourlyLabourCost=36";

  private final Server server;
  private final World world;
  private Visitor visitor;

  SimulatorPagesIT(Server server, World world) {
    this.server = server;
    this.world = world;
  }

  @BeforeEach
  void signIn() {
    visitor = server.visitor(world.facilitator());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "method=AMOUNT_BASED&amountExclTax=720 000&labourShare=40&effortRate=5 %&hourlyLabourCost=36"
            + " | 400 h",
        "method=AMOUNT_BASED&amountExclTax=450000,00 €&labourShare=32&effortRate=5&hourlyLabourCost=36"
            + " | 200 h",
        "method=AMOUNT_BASED&amountExclTax=1000000&labourShare=50&effortRate=5&hourlyLabourCost=30"
            + "&rounding.step=0,01&rounding.mode=UP | 833,34 h",
        "method=AMOUNT_BASED&amountExclTax=720000&trade=HEATING | 400 h",
        "amountExclTax=720000&trade=HEATING | 400 h",
        "method=AMOUNT_BASED&parts[0].trade=HEATING&parts[0].amountExclTax=720000"
            + "&parts[7].trade=HEATING&parts[7].amountExclTax=720000 | 800 h",
        "method=HOURS_BASED&totalHours=1000 | 50 h",
        "method=HOURS_BASED&years[0].hours=1000&years[0].effortRate=6&years[1].hours=1000"
            + "&years[1].effortRate=9 | 150 h",
        "method=STAFFING_BASED&fullTimeEquivalents=2&weeks=52&effortRate=10 | 364 h",
        "method=INVOICE_BASED&invoicedAmount=3500000&triggerAmount=2700000&stepAmount=2000 | 400 h",
        "method=AMOUNT_BAND&amountExclTax=99500&bands[0].fromAmount=1&bands[0].hours=150"
            + "&bands[1].fromAmount=100000&bands[1].hours=300 | 150 h",
        "method=TAKEOVER_WEIGHTED&amountExclTax=500000&months=36&transferredMonthlyHours=400 | 280 h",
        "method=FIXED_VOLUME&hours=151,67&reason=convenu&rounding.step=5 | 150 h",
      })
  void givesTheHoursOfItsAddress(String query, String hours) {
    visitor.open("/calibration?" + encoded(query));

    assertThat(figures()).containsExactly(hours);
    String address = visitor.location();
    visitor.open(address);
    assertThat(visitor.location()).isEqualTo(address);
    assertThat(figures()).containsExactly(hours);
    visitor.submit("/calibration", Map.of());
    assertThat(figures()).containsExactly(hours);
  }

  @Test
  void saysTheFormulaInWords() {
    visitor.open("/calibration?" + encoded(REFERENCE));

    assertThat(visitor.page().select(".steps li").eachText().stream().map(this::spaced))
        .containsExactly(
            "720 000 € × 40 % de main-d'œuvre = 288 000 €",
            "288 000 € ÷ 36 €/h (coût horaire chargé) = 8 000 h de travail",
            "8 000 h × 5 % (taux d'effort d'insertion) = 400 h",
            "400 h, arrondi à l'heure la plus proche : 400 h");
    assertThat(visitor.page().select("#result .notice-warning").text()).contains("main-d'œuvre");
  }

  @Test
  void fillsInTheLabourShareOfTheTradeAndSaysItsSource() {
    visitor.open(
        "/calibration?method=AMOUNT_BASED&trade=HEATING&labourShare=&amountExclTax=720000");

    assertThat(visitor.location())
        .contains("labourShare=40", "effortRate=5", "hourlyLabourCost=36");
    assertThat(visitor.page().selectFirst("#f-labourShare").val()).isEqualTo("40");
    assertThat(spaced(visitor.page().select("#result").text()))
        .contains("Chauffage : part de main-d'œuvre habituelle 40 % (source : ")
        .contains("en vigueur depuis le ");
  }

  @Test
  void beginsWithUsualFiguresAndNoError() {
    visitor.open("/calibration");

    assertThat(visitor.location()).isEqualTo("/calibration");
    assertThat(visitor.page().selectFirst("#f-effortRate").val()).isEqualTo("5");
    assertThat(visitor.page().select(".field-error:not([hidden])")).isEmpty();
    assertThat(visitor.page().select("#result a").eachText())
        .containsExactly("Montant hors taxes", "Part de main-d'œuvre");
  }

  @Test
  void showsTheInputsOfTheMethodThatIsPicked() {
    visitor.open("/calibration?" + encoded(REFERENCE));
    visitor.submit("/calibration", Map.of("method", "TAKEOVER_WEIGHTED"));

    assertThat(visitor.page().selectFirst("#f-amountExclTax").val()).isEqualTo("720 000");
    assertThat(visitor.page().selectFirst("#f-referenceHourlyCost").val()).isEqualTo("25");
    assertThat(visitor.page().select("#f-labourShare")).isEmpty();
  }

  @Test
  void comparesTwoVariants() {
    visitor.open("/calibration?" + encoded(REFERENCE));
    visitor.submit("/calibration", Map.of("compare", "true"));
    assertThat(figures()).containsExactly("400 h", "400 h");
    assertThat(visitor.location()).doesNotContain("compare").contains("b.effortRate=5");

    visitor.submit("/calibration", Map.of("b.effortRate", "4"));
    assertThat(figures()).containsExactly("400 h", "320 h");
    assertThat(spaced(visitor.page().select("#result").text()))
        .contains("La variante B demande 80 h de moins que la variante A.");

    visitor.submit("/calibration", Map.of("b.method", "FIXED_VOLUME"));
    visitor.submit("/calibration", Map.of("b.hours", "500", "b.reason", "convenu"));
    assertThat(figures()).containsExactly("400 h", "500 h");

    visitor.submit("/calibration", Map.of("single", "true"));
    assertThat(figures()).containsExactly("400 h");
    assertThat(visitor.location()).doesNotContain("b.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "method=AMOUNT_BASED&labourShare=140 | labourShare | Écrivez un pourcentage",
        "method=AMOUNT_BASED&effortRate=0 | effortRate | Écrivez un pourcentage",
        "method=AMOUNT_BASED&effortRate=33,33333 | effortRate | Écrivez un pourcentage",
        "method=AMOUNT_BASED&amountExclTax=-5 | amountExclTax | Plus de 0.",
        "method=AMOUNT_BASED&amountExclTax=5,001 | amountExclTax | Au plus deux décimales.",
        "method=AMOUNT_BASED&amountExclTax=1234567890123 | amountExclTax | Écrivez un nombre",
        "method=AMOUNT_BASED&hourlyLabourCost=x | hourlyLabourCost | Écrivez un nombre",
        "method=AMOUNT_BASED&rounding.step=0 | rounding-step | Plus de 0.",
        "method=AMOUNT_BASED&parts[3].trade=NOPE&parts[3].amountExclTax=5&parts[3].labourShare=5"
            + " | parts-0--trade | Choisissez un métier de la liste.",
        "method=HOURS_BASED&years[0].hours=5&years[0].effortRate=x | years-0--effortRate |"
            + " Écrivez un pourcentage",
        "method=STAFFING_BASED&weeks=0 | weeks | Plus de 0.",
      })
  void saysAtTheFieldWhatIsWrong(String query, String field, String message) {
    visitor.open("/calibration?" + encoded(query));

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().select("#f-" + field).attr("aria-invalid")).isEqualTo("true");
    assertThat(visitor.page().select("#f-" + field + "-error").text()).contains(message);
    assertThat(visitor.page().select("#result a[href=#f-" + field + "]")).isNotEmpty();
    assertThat(figures()).isEmpty();
  }

  @Test
  void takesTheDetailOrTheTotal() {
    visitor.open(
        "/calibration?"
            + encoded("amountExclTax=5&parts[0].trade=HEATING&parts[0].amountExclTax=1000"));

    assertThat(visitor.page().select("#f-parts .field-error").first().text())
        .isEqualTo("Donnez le détail ou le total, pas les deux.");
  }

  @Test
  void isThereForEveryRoleAndForNobodyElse() {
    for (Actor actor :
        List.of(
            world.administrator(),
            world.reader(world.authority()),
            world.declarant(world.company()))) {
      assertThat(server.visitor(actor).open("/calibration").status()).isEqualTo(200);
    }
    assertThat(server.visitor().open("/calibration?x=1").location())
        .isEqualTo("/sign-in?next=%2Fcalibration%3Fx%3D1");
  }

  @Test
  void takesAsManyRowsAsAnAddressCanHold() {
    String long100Rows =
        IntStream.range(0, 100)
            .mapToObj(
                row -> "parts[%d].trade=HEATING&parts[%d].amountExclTax=1".formatted(row, row))
            .collect(Collectors.joining("&"));

    visitor.open("/calibration?" + encoded(long100Rows));

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(figures()).containsExactly("0 h");
    assertThat(visitor.location()).endsWith("parts%5B99%5D.amountExclTax=1");
  }

  @Test
  void neverFailsWhateverIsTyped() {
    List<String> names = names();
    List<String> values =
        List.of(
            "",
            " ",
            "0",
            "-1",
            "5",
            "5 %",
            "100",
            "1e9",
            "1E-400",
            "NaN",
            "∞",
            "٣",
            "0,000001",
            "999999999999",
            "9".repeat(40),
            ",",
            ".",
            "-",
            "%",
            "€",
            "h",
            "\u0000",
            "\uD83C\uDFD7",
            "<b>\"'&",
            "HEATING",
            "HALF_UP",
            "AMOUNT_BASED",
            "HOURS_BASED",
            "STAFFING_BASED",
            "INVOICE_BASED",
            "AMOUNT_BAND",
            "TAKEOVER_WEIGHTED",
            "FIXED_VOLUME",
            "true");
    Random random = new Random(20260523);
    for (int i = 0; i < 120; i++) {
      String query =
          random
              .ints(1 + random.nextInt(14), 0, names.size())
              .mapToObj(names::get)
              .map(name -> url(name) + "=" + url(values.get(random.nextInt(values.size()))))
              .collect(Collectors.joining("&"));
      visitor.open("/calibration?" + query);
      assertThat(visitor.status()).as(query).isEqualTo(200);
    }
    for (String query : List.of("&&&", "=", "method=%FF", "?", "method", "b.method", "compare")) {
      visitor.open("/calibration?" + query);
      assertThat(visitor.status()).as(query).isLessThan(500);
    }
  }

  private static List<String> names() {
    List<String> fields =
        Stream.of(CalibrationMethod.values())
            .map(MethodForm::of)
            .flatMap(
                form ->
                    Stream.concat(
                        form.allFields().map(InputField::name),
                        form.table() == null
                            ? Stream.of()
                            : form.table().columns().stream()
                                .flatMap(
                                    column ->
                                        Stream.of(0, 1, 99, 100)
                                            .map(row -> form.table().cell(row, column)))))
            .toList();
    return Stream.of(
            fields.stream(),
            fields.stream().map(name -> "b." + name),
            Stream.of("method", "method", "method", "b.method", "compare", "single", "notice", "x"))
        .flatMap(all -> all)
        .toList();
  }

  private List<String> figures() {
    return visitor.page().select("#result .figure-value").eachText().stream()
        .map(this::spaced)
        .toList();
  }

  private String spaced(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }

  /** A query as one would write it down. */
  private static String encoded(String query) {
    return Stream.of(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .map(pair -> url(pair[0]) + "=" + url(pair[1]))
        .collect(Collectors.joining("&"));
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
