package insertionhours.communes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The communes of France, found as people name them: by name, whatever its accents, capitals,
 * hyphens and "St" for "Saint", by postal code, or by both. Origin of the data: {@code
 * docs/reference-data.md}.
 */
public final class Communes {
  /** As many as a look-up shows. */
  public static final int MOST = 20;

  private static final String FILE = "communes.tsv";

  private record Named(Commune commune, String plainName) {}

  private record Ranked(Named named, int rank) {}

  private final List<Named> all;
  private final Map<String, Commune> byCode = new HashMap<>();
  private final Map<String, List<Commune>> byName = new HashMap<>();
  private final Map<String, List<Commune>> byPostalCode = new HashMap<>();

  private Communes(List<Named> all) {
    this.all = all;
    all.forEach(named -> index(named.commune(), named.plainName()));
  }

  private void index(Commune commune, String plainName) {
    byCode.put(commune.code(), commune);
    byName.computeIfAbsent(plainName, name -> new ArrayList<>(1)).add(commune);
    commune
        .postalCodes()
        .forEach(code -> byPostalCode.computeIfAbsent(code, c -> new ArrayList<>(2)).add(commune));
  }

  /** Read at the first call. */
  public static Communes ofFrance() {
    return Holder.COMMUNES;
  }

  public Optional<Commune> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  List<Commune> all() {
    return all.stream().map(Named::commune).toList();
  }

  /** The label of a code that is kept, the code itself when this edition does not know it. */
  public String label(String code) {
    return byCode(code).map(Commune::label).orElse(code);
  }

  /** The communes that a text may mean, best first, at most {@link #MOST}. */
  public List<Commune> search(String text) {
    CommuneQuery query = CommuneQuery.of(text);
    if (query.isEmpty()) {
      return List.of();
    }
    List<Commune> found =
        all.stream()
            .filter(named -> query.matchesPostalCode(named.commune()))
            .map(named -> new Ranked(named, query.rank(named.plainName())))
            .filter(ranked -> ranked.rank() < CommuneQuery.NO_MATCH)
            .sorted(
                Comparator.comparingInt(Ranked::rank)
                    .thenComparing(ranked -> ranked.named().plainName())
                    .thenComparing(ranked -> ranked.named().commune().code()))
            .limit(MOST)
            .map(ranked -> ranked.named().commune())
            .toList();
    return found.isEmpty() ? byCode(query.code()).stream().toList() : found;
  }

  /** The one commune that a text means: its whole name, its postal code, both, or its code. */
  public Optional<Commune> resolve(String text) {
    CommuneQuery query = CommuneQuery.of(text);
    List<Commune> meant =
        query.name().isEmpty()
            ? byPostalCode.getOrDefault(query.postalCode(), List.of())
            : byName.getOrDefault(query.name(), List.of()).stream()
                .filter(query::matchesPostalCode)
                .toList();
    return switch (meant.size()) {
      case 0 -> byCode(query.code());
      case 1 -> Optional.of(meant.get(0));
      default -> Optional.empty();
    };
  }

  private static Communes read() {
    try (var stream = Objects.requireNonNull(Communes.class.getResourceAsStream(FILE), FILE);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<Named> all = new ArrayList<>(35_000);
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Commune commune = commune(line.split("\t", -1));
        all.add(new Named(commune, CommuneQuery.plain(commune.name())));
      }
      return new Communes(List.copyOf(all));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  private static Commune commune(String[] columns) {
    List<String> postalCodes = columns[4].isEmpty() ? List.of() : List.of(columns[4].split(" "));
    return new Commune(
        columns[0], columns[1], columns[2], postalCodes, columns[5].isEmpty() ? null : columns[5]);
  }

  private static final class Holder {
    static final Communes COMMUNES = read();
  }
}
