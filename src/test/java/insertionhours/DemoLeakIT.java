package insertionhours;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.testing.DemoExtension;
import insertionhours.testing.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contracting authority reads its own operations, and never a person or a declaration. */
@ExtendWith(DemoExtension.class)
class DemoLeakIT {
  private static final Pattern DECLARATION = Pattern.compile("/(declarations|validation)\\b");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");

  /**
   * Where the facilitator organisation can be reached: agreed with the authority, and printed on
   * the note for its tender file, which is there to name whom bidders may ask. No person's own
   * address.
   */
  private static final String AGREED_CONTACT = "clauses@maison-emploi.example";

  private final Jdbi jdbi;
  private final Walkers walkers;

  DemoLeakIT(Server server, Jdbi jdbi) {
    this.jdbi = jdbi;
    this.walkers = new Walkers(server, jdbi);
  }

  @ParameterizedTest
  @CsvSource({"bailleur, Habitat des Deux Vallées", "commune, Commune de Valmont-sur-Eure"})
  void showsNothingOfOthers(String account, String authority) {
    List<String> own = operations("=", authority);
    List<String> foreign = operations("<>", authority);
    List<String> leaks = new ArrayList<>();
    for (WalkTable.Row row : WalkTable.rows()) {
      if (row.isReadBy(account) && !row.isReadBy("nobody")) {
        String text = Parser.unescapeEntities(walkers.get(row, account).text(), false);
        String told =
            without(text, own).replace(account + "@demo.example", "").replace(AGREED_CONTACT, "");
        foreign.stream().filter(told::contains).forEach(name -> leaks.add(row + ": " + name));
        List.of(DECLARATION, EMAIL)
            .forEach(
                never ->
                    never
                        .matcher(told)
                        .results()
                        .forEach(at -> leaks.add(row + ": " + at.group())));
      }
    }
    assertThat(own).hasSizeGreaterThan(2);
    assertThat(foreign).hasSizeGreaterThan(30);
    assertThat(leaks).isEmpty();
  }

  /** Names and references; the name of one operation may begin another's. */
  private static String without(String text, List<String> names) {
    String rest = text;
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    return rest;
  }

  private List<String> operations(String relation, String authority) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT o.name, o.reference FROM operation o
                    JOIN contracting_authority a ON a.id = o.contracting_authority_id
                    WHERE a.name\s"""
                        + relation
                        + " :authority")
                .bind("authority", authority)
                .map((row, context) -> List.of(row.getString(1), row.getString(2)))
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
  }
}
