package insertionhours.communes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunesTest {
  private final Communes communes = Communes.ofFrance();

  @ParameterizedTest
  @CsvSource({
    "Louviers, 27375",
    "louviers, 27375",
    "Louviers (27400), 27375",
    "27400 LOUVIERS, 27375",
    "Louviers 27, 27375",
    "27375, 27375",
    "val de reuil, 27701",
    "Val-de-Reuil, 27701",
    "st etienne du rouvray, 76575",
    "Saint-Étienne-du-Rouvray, 76575",
    "evreux, 27229",
    "76100, 76540",
    "69003, 69123",
    "2A004, 2A004",
    "Saint-Denis 93, 93066",
    "St-Denis (97400), 97411"
  })
  void resolvesWhatMeansOneCommune(String text, String code) {
    assertThat(communes.resolve(text)).map(Commune::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saint-Denis", // several of that name
        "27400", // several with that postal code
        "Louvier", // a beginning is no name
        "Louviers (76000)",
        "Nulle-Part-sur-Rien",
        "99999",
        "%",
        "",
        "  - "
      })
  void leavesTheRestToTheReader(String text) {
    assertThat(communes.resolve(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "louv, Louviers (27400)",
    "reuil, Val-de-Reuil (27100)",
    "ste foy, Sainte-Foy (76590)",
    "oeuilly, Œuilly (02160)",
    "27340, Pont-de-l'Arche (27340)",
    "27400, Louviers (27400)"
  })
  void findsByAPart(String text, String label) {
    assertThat(labels(text)).contains(label);
  }

  @Test
  void listsTheNameItselfBeforeItsBeginningsBeforeTheRest() {
    List<String> labels = labels("rouen");
    assertThat(labels.get(0)).isEqualTo("Rouen (76000)");
    assertThat(communes.search("lyon").get(0).code()).isEqualTo("69123");
    assertThat(communes.search("bourg").get(0).name()).isEqualTo("Bourg");
  }

  @Test
  void listsAtMostTwenty() {
    assertThat(communes.search("saint")).hasSize(Communes.MOST);
    assertThat(communes.search("x".repeat(5000))).isEmpty();
  }

  @Test
  void doesNotListWhatDoesNotMatch() {
    assertThat(labels("louviers")).doesNotContain("Val-de-Reuil (27100)", "Elbeuf (76500)");
    assertThat(communes.search("2710"))
        .isNotEmpty()
        .allMatch(commune -> commune.postalCodes().stream().anyMatch(c -> c.startsWith("2710")));
  }

  @Test
  void everyLabelLeadsBackToItsCommune() {
    assertThat(communes.all())
        .hasSize(34_969)
        .allMatch(
            commune ->
                communes
                    .resolve(commune.label())
                    .map(Commune::code)
                    .orElse("")
                    .equals(commune.code()));
  }

  @Test
  void showsACodeThatThisEditionDoesNotKnowAsItIs() {
    assertThat(communes.label("27375")).isEqualTo("Louviers (27400)");
    assertThat(communes.label("99XXX")).isEqualTo("99XXX");
  }

  private List<String> labels(String text) {
    return communes.search(text).stream().map(Commune::label).toList();
  }
}
