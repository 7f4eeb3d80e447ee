package insertionhours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each account of the demonstration must get at each address. */
final class WalkTable {
  private static final Path FILE =
      Path.of("src", "test", "resources", "insertionhours", "walk.tsv");

  private WalkTable() {}

  /**
   * One address.
   *
   * @param path with names of {@link WalkPlaces} in braces
   * @param body what a change is sent with, {@code -} for an empty one
   * @param awaited by account: a status, or {@code sign-in} for the way to the sign-in page
   */
  record Row(String method, String path, String body, Map<String, String> awaited) {
    boolean isApi() {
      return path.startsWith("/api/");
    }

    /** Not a file, nor the options that a field of a page asks for. */
    boolean isPage() {
      return !isApi()
          && !path.contains(".csv")
          && !path.endsWith(".txt")
          && !path.endsWith("/content")
          && !path.startsWith("/communes");
    }

    boolean isReadBy(String account) {
      return method.equals("GET") && awaited.get(account).equals("200");
    }

    String route() {
      return method + " " + RegisteredRoutes.withoutNames(path.replaceAll("\\?.*", ""));
    }

    @Override
    public String toString() {
      return method + " " + path + (body.equals("-") ? "" : " " + body);
    }
  }

  static List<Row> rows() {
    try {
      List<List<String>> lines =
          Files.readAllLines(FILE).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> Arrays.asList(line.split("\t")))
              .toList();
      List<String> accounts = lines.get(0).subList(3, lines.get(0).size());
      return lines.stream().skip(1).map(line -> row(accounts, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(List<String> accounts, List<String> cells) {
    if (cells.size() != accounts.size() + 3) {
      throw new IllegalStateException("not one cell for each account: " + cells);
    }
    Map<String, String> awaited = new LinkedHashMap<>();
    for (int i = 0; i < accounts.size(); i++) {
      awaited.put(accounts.get(i), cells.get(i + 3));
    }
    return new Row(cells.get(0), cells.get(1), cells.get(2), awaited);
  }
}
