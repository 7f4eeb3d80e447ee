package insertionhours.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.Rooms;
import insertionhours.testing.ApplicationExtension;
import insertionhours.testing.MovableClock;
import insertionhours.testing.Server;
import insertionhours.testing.Visitor;
import insertionhours.testing.World;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a framework contract and its forms. */
@ExtendWith(ApplicationExtension.class)
class FrameworkPagesIT {
  private final Rooms rooms;
  private final Server server;
  private final World parties;
  private final MovableClock clock;
  private FrameworkWorld world;
  private String page;

  FrameworkPagesIT(Rooms rooms, Server server, World world, MovableClock clock) {
    this.rooms = rooms;
    this.server = server;
    this.parties = world;
    this.clock = clock;
  }

  @BeforeEach
  void settle() {
    clock.set(LocalDate.of(2026, 11, 23));
    world = new FrameworkWorld(rooms, parties);
    page = "/lots/" + world.lot.id() + "/framework";
  }

  @Test
  void entersAnInvoiceAsItIsTypedAndShowsWhatItMakesDue() {
    Visitor visitor = server.visitor(world.facilitator).open("/lots/" + world.lot.id());
    assertThat(visitor.page().select(".nav-tabs a[href=" + page + "]")).hasSize(1);
    String form = "/lots/" + world.lot.id() + "/invoices/new";
    Map<String, String> typed =
        Map.of(
            "enterpriseId", "" + world.second.id(),
            "number", "F-7",
            "invoicedOn", "15/10/2026",
            "amountExclTax", "2 712 000,50");

    visitor.open(form).submit(form, typed);

    assertThat(visitor.location()).endsWith("/framework?notice=frameworks.notice.invoiced");
    assertThat(plain(visitor.page().select("main").text()))
        .contains("1 h par tranche entière de 2 000 € HT facturée au-delà de 2 700 000 € HT.")
        .contains("6 h");
    visitor.open(form).submit(form, typed);
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().selectFirst("#f-number-error").text()).contains("déjà saisie");
    assertThat(visitor.page().selectFirst("#f-amountExclTax").val()).isEqualTo("2 712 000,50");
    opensTheOneThatIsThere(visitor, "Ouvrir la facture qui porte déjà ce numéro", "F-7");
  }

  @Test
  void leadsToThePaperThatHasTheNumberWhenAnotherIsGivenIt() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    Invoice first = world.invoice(world.lot, world.holder, "F1", day, "10");
    Invoice second = world.invoice(world.lot, world.holder, "F2", day, "20");
    String edit = "/invoices/" + second.id() + "/edit";
    Visitor visitor = server.visitor(world.facilitator).open(edit);
    assertThat(visitor.page().select("main a[href$=/edit]")).isEmpty();
    visitor.submit(edit, Map.of("number", "F1"));
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.page().select("main a[href=/invoices/" + first.id() + "/edit]")).hasSize(1);

    String order = "/lots/" + world.lot.id() + "/purchase-orders/new";
    Map<String, String> typed =
        Map.of(
            "enterpriseId", "" + world.holder.id(),
            "number", "BC-1",
            "from", "2026-03-01",
            "to", "2026-12-31",
            "amountExclTax", "3 000 000");
    visitor.open(order).submit(order, typed);
    visitor.open(order).submit(order, typed);
    assertThat(visitor.status()).isEqualTo(409);
    opensTheOneThatIsThere(visitor, "Ouvrir le bon qui porte déjà ce numéro", "BC-1");
  }

  private static void opensTheOneThatIsThere(Visitor visitor, String label, String number) {
    String href = visitor.page().selectFirst("main a:containsOwn(" + label + ")").attr("href");
    visitor.open(href);
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.page().selectFirst("#f-number").val()).isEqualTo(number);
  }

  @Test
  void changesAndRemovesAnInvoice() {
    Invoice invoice =
        world.invoice(world.lot, world.holder, "F1", LocalDate.of(2026, 3, 1), "2704000");
    String edit = "/invoices/" + invoice.id() + "/edit";
    Visitor visitor = server.visitor(world.facilitator).open(edit);
    assertThat(visitor.page().selectFirst("#f-amountExclTax").val()).isEqualTo("2704000");
    visitor.submit(edit, Map.of("amountExclTax", "abc"));
    assertThat(visitor.status()).isEqualTo(422);
    visitor.submit(edit, Map.of("amountExclTax", "-10,5"));
    assertThat(visitor.page().select("#invoices-caption ~ tbody .number").text())
        .contains("−10,50");

    String delete = "/invoices/" + invoice.id() + "/delete";
    visitor.open(delete);
    assertThat(visitor.page().select(".lead-in").text()).contains("F1");
    visitor.submit(delete, Map.of());
    assertThat(visitor.page().select("#invoices-caption")).isEmpty();
  }

  @Test
  void entersAnOrderAndTheRule() {
    Visitor visitor = server.visitor(world.facilitator);
    String order = "/lots/" + world.lot.id() + "/purchase-orders/new";
    visitor
        .open(order)
        .submit(
            order,
            Map.of(
                "enterpriseId", "" + world.holder.id(),
                "number", "BC-1",
                "from", "2026-03-01",
                "to", "2026-12-31"));
    assertThat(visitor.page().selectFirst("#f-amountExclTax-error").text())
        .isEqualTo("Donnez le montant du bon, ou ses heures.");
    visitor.submit(order, Map.of("amountExclTax", "3 000 000"));
    assertThat(plain(visitor.page().select("main").text())).contains("soit 150 h en fin de marché");

    String rule = page + "/edit";
    visitor.open(rule).submit(rule, Map.of("groupHourlyCost", "20,04"));
    assertThat(plain(visitor.page().select("#debt ~ p").text())).contains("comptée 20,04 €");
    assertThat(visitor.open("/lots/" + world.lot.id() + "/framework").page().select("#debt"))
        .hasSize(1);
  }

  @Test
  void aHolderReadsTheJointDebtAlone() {
    world.invoice(world.lot, world.holder, "F-SECRET", LocalDate.of(2026, 3, 1), "2704000");
    Visitor holder = server.visitor(parties.declarant(world.second));
    assertThat(holder.open("/lots/" + world.lot.id()).page().select("a[href=" + page + "]"))
        .hasSize(1);
    holder.open(page);
    assertThat(holder.page().select("#debt-caption ~ tbody tr")).hasSize(3);
    assertThat(holder.text()).doesNotContain("F-SECRET", "2 704 000");
    assertThat(holder.page().select("main form, main a[href$=new]")).isEmpty();
    assertThat(server.visitor(parties.declarant(parties.company())).open(page).status())
        .isEqualTo(404);
    assertThat(server.visitor(parties.reader(world.authority)).open(page).status()).isEqualTo(403);
    assertThat(server.visitor(parties.facilitator()).open(page).status()).isEqualTo(404);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }
}
