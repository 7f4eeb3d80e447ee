package insertionhours.commands;

import java.util.List;
import java.util.Map;

/** Where the demonstration's enterprises are and what they do: most of them in the Eure. */
final class DemoSupply {
  private static final String LOUVIERS = "27375";
  private static final String EVREUX = "27229";
  private static final String VAL_DE_REUIL = "27701";
  private static final String LES_ANDELYS = "27016";

  /**
   * A place and trades.
   *
   * @param commune null when it is not known
   */
  record Practice(String commune, List<String> trades) {
    private static Practice at(String commune, String... trades) {
      return new Practice(commune, List.of(trades));
    }
  }

  private static final Practice UNKNOWN = Practice.at(null);
  private static final Map<String, Practice> PRACTICES =
      Map.ofEntries(
          Map.entry(
              "Chaleur et Réseaux du Val", Practice.at(VAL_DE_REUIL, "HEATING", "SANITATION")),
          Map.entry("Maçonnerie Lambert", Practice.at(EVREUX, "MASONRY", "STRUCTURAL_WORKS")),
          Map.entry("Peintures Delaunay", Practice.at(LOUVIERS, "PAINTING")),
          Map.entry("Éclat Insertion", Practice.at(LOUVIERS, "PREMISES_CLEANING", "GUARDING")),
          Map.entry(
              "Tremplin Intérim",
              Practice.at(EVREUX, "ELECTRICITY", "PAINTING", "MASONRY", "STRUCTURAL_WORKS")),
          Map.entry("Vert Demain", Practice.at(LES_ANDELYS, "GREEN_SPACES", "WASTE_COLLECTION")),
          Map.entry(
              "Atelier du Second Œuvre",
              Practice.at(VAL_DE_REUIL, "PAINTING", "TILING", "JOINERY", "INSULATION_AND_FACADES")),
          Map.entry(
              "Passerelle Intérim",
              Practice.at(LOUVIERS, "PAINTING", "EARTHWORKS_AND_NETWORKS", "GREEN_SPACES")),
          Map.entry("Coup de Main", Practice.at(LOUVIERS, "PREMISES_CLEANING", "CATERING")),
          Map.entry("Les Jardins Partagés", Practice.at(EVREUX, "GREEN_SPACES")),
          Map.entry("Chantier École du Val", Practice.at(VAL_DE_REUIL, "MASONRY", "PAINTING")),
          Map.entry(
              "GEIQ Bâtiment des Vallées",
              Practice.at(EVREUX, "ELECTRICITY", "PLUMBING", "HEATING", "ROOFING", "TILING")),
          Map.entry("Adapt'Espaces", Practice.at(LES_ANDELYS, "GREEN_SPACES")),
          Map.entry("ESAT des Tilleuls", Practice.at(EVREUX, "PREMISES_CLEANING")),
          Map.entry(
              "Régie de quartier Bellevue",
              Practice.at(LOUVIERS, "PREMISES_CLEANING", "PAINTING", "GUARDING")));

  private DemoSupply() {}

  static Practice of(String enterprise) {
    return PRACTICES.getOrDefault(enterprise, UNKNOWN);
  }
}
