package insertionhours.profiles;

import java.util.ArrayList;
import java.util.List;

/** Which unknowns of a system of linear equations have one solution only. */
final class Elimination {
  private Elimination() {}

  /**
   * @param equations the unknowns that each of them adds up
   */
  static List<Integer> determined(List<boolean[]> equations, int unknowns) {
    double[][] rows = new double[equations.size()][unknowns];
    for (int r = 0; r < rows.length; r++) {
      for (int u = 0; u < unknowns; u++) {
        rows[r][u] = equations.get(r)[u] ? 1 : 0;
      }
    }
    int rank = 0;
    for (int u = 0; u < unknowns && rank < rows.length; u++) {
      int pivot = rank;
      while (pivot < rows.length && rows[pivot][u] == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        continue;
      }
      double[] row = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = row;
      for (int r = 0; r < rows.length; r++) {
        if (r != rank && rows[r][u] != 0) {
          double times = rows[r][u] / row[u];
          for (int c = 0; c < unknowns; c++) {
            rows[r][c] -= times * row[c];
          }
        }
      }
      rank++;
    }
    return alone(rows, unknowns);
  }

  /** In reduced rows, an unknown is known if a row holds nothing else. */
  private static List<Integer> alone(double[][] rows, int unknowns) {
    List<Integer> alone = new ArrayList<>();
    for (double[] row : rows) {
      List<Integer> held = new ArrayList<>();
      for (int u = 0; u < unknowns; u++) {
        if (row[u] != 0) {
          held.add(u);
        }
      }
      if (held.size() == 1) {
        alone.add(held.get(0));
      }
    }
    return alone;
  }
}
