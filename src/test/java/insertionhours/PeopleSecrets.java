package insertionhours;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * What is known of people, made unmistakable: names, notes and the like become words that stand
 * nowhere else and tell whose they are.
 */
final class PeopleSecrets {
  private static final Pattern WORD = Pattern.compile("(?i)Zq[a-z]+?(\\d+)x");
  private static final Set<String> PLACES =
      Set.of(
          "beneficiary.last_name",
          "beneficiary.first_name",
          "assignment.prescriber",
          "assignment.comment",
          "declaration_line.note",
          "declaration_line.awaited_document",
          "clock_decision.reason",
          "evidence_file.name");

  private final Jdbi jdbi;
  private final Pattern birthDates;
  private final Pattern criteria;

  private PeopleSecrets(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.birthDates = birthDates();
    this.criteria =
        any(
            strings(
                "SELECT label_fr FROM eligibility_criterion UNION SELECT label_en FROM"
                    + " eligibility_criterion")
                .stream());
  }

  /** Marks all people that there are. */
  static PeopleSecrets marked(Jdbi jdbi) {
    String whose = "CONCAT('Zq%s', %s, 'x')";
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE beneficiary SET last_name = %s, first_name = %s"
                  .formatted(whose.formatted("nom", "id"), whose.formatted("prenom", "id")));
          handle.execute(
              "UPDATE assignment SET prescriber = %s, comment = %s"
                  .formatted(
                      whose.formatted("prescripteur", "beneficiary_id"),
                      whose.formatted("motif", "beneficiary_id")));
          handle.execute(
              "UPDATE declaration_line l JOIN assignment a ON a.id = l.assignment_id SET l.note = "
                  + whose.formatted("note", "a.beneficiary_id"));
          handle.execute(
              "UPDATE clock_decision c SET reason = "
                  + whose.formatted(
                      "report",
                      "(SELECT MIN(s.beneficiary_id) FROM beneficiary_scope s"
                          + " WHERE s.person_id = c.person_id)"));
          handle.execute(
              "UPDATE evidence_file f JOIN assignment a ON a.id = f.assignment_id SET f.name = "
                  + whose.formatted("fichier", "a.beneficiary_id"));
        });
    return new PeopleSecrets(jdbi);
  }

  /** A word of somebody who is not recorded yet. */
  static String word(String what, int number) {
    return "Zq" + what + number + "x";
  }

  /** Whose words stand in a text. */
  Set<Long> people(String text) {
    return WORD.matcher(text)
        .results()
        .map(at -> Long.valueOf(at.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Words, birth dates and criteria in a text. */
  List<String> in(String text) {
    return Stream.of(WORD, birthDates, criteria)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(at -> at.group())
        .distinct()
        .toList();
  }

  /** Words and birth dates in a text: the criteria that there are stand in forms. */
  List<String> ofSomebodyIn(String text) {
    return Stream.of(WORD, birthDates)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(at -> at.group())
        .distinct()
        .toList();
  }

  boolean toldCriterion(String text) {
    return criteria.matcher(text).find();
  }

  /** As if they had the same name and birth date. */
  void makeAlike(long one, long other) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE beneficiary_scope SET fingerprint = SHA2('alike', 256)"
                    + " WHERE beneficiary_id IN (?, ?)",
                one,
                other));
  }

  /** The columns that hold words of people beside those that are there for them. */
  List<String> misplaced() {
    List<String> places = new ArrayList<>();
    for (String column :
        strings(
            """
            SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
            WHERE table_schema = DATABASE()
              AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext')
            """)) {
      String[] place = column.split("\\.");
      if (!PLACES.contains(column)) {
        places.addAll(
            strings(
                "SELECT CONCAT('%s: ', `%s`) FROM `%s` WHERE `%s` REGEXP 'Zq[a-z]+[0-9]+x' LIMIT 3"
                    .formatted(column, place[1], place[0], place[1])));
      }
    }
    return places;
  }

  List<String> strings(String query) {
    return jdbi.withHandle(handle -> handle.createQuery(query).mapTo(String.class).list());
  }

  Set<Long> ids(String query) {
    return jdbi.withHandle(
        handle -> new TreeSet<>(handle.createQuery(query).mapTo(Long.class).list()));
  }

  private Pattern birthDates() {
    List<DateTimeFormatter> ways =
        List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd/MM/yyyy"),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    return any(
        strings("SELECT DISTINCT birth_date FROM beneficiary WHERE birth_date IS NOT NULL").stream()
            .map(LocalDate::parse)
            .flatMap(date -> ways.stream().map(date::format)));
  }

  private static Pattern any(Stream<String> texts) {
    return Pattern.compile(texts.distinct().map(Pattern::quote).collect(Collectors.joining("|")));
  }
}
