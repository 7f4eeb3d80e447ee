package insertionhours.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import insertionhours.organisations.EnterpriseKind;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmployerContractsTest {
  /** Rows are kinds of employers, columns the types of {@link ContractType} in their order. */
  private static final String MATRIX =
      """
                             CDI CDD CDDI CDDU MIS APP PRO TRE ESAT EITI OTHER
      COMPANY                 x   x   -    -    -   x   x   -   -    -    x
      TEMP_AGENCY             x   -   -    -    x   x   x   -   -    -    x
      EI                      -   -   x    x    x   -   x   -   -    -    x
      ETTI                    -   -   x    x    x   -   x   -   -    -    x
      AI                      -   -   x    x    x   -   x   -   -    -    x
      ACI                     -   -   x    x    x   -   x   -   -    -    x
      EITI                    -   -   -    -    -   -   -   -   -    x    x
      GEIQ                    -   -   -    -    -   x   x   -   -    -    x
      EA                      x   x   -    -    x   x   x   x   -    -    x
      EATT                    x   x   -    -    x   x   x   x   -    -    x
      ESAT                    -   -   -    -    -   -   -   -   x    -    x
      NEIGHBOURHOOD_COMPANY   x   x   x    -    -   x   x   -   -    -    x
      """;

  @Test
  void knowsWhichContractsEachKindOfEmployerConcludes() {
    Map<EnterpriseKind, String[]> rows =
        MATRIX
            .lines()
            .skip(1)
            .map(row -> row.strip().split("\\s+"))
            .collect(Collectors.toMap(row -> EnterpriseKind.valueOf(row[0]), row -> row));
    assertThat(rows).containsOnlyKeys(EnterpriseKind.values());
    for (EnterpriseKind kind : EnterpriseKind.values()) {
      for (ContractType type : ContractType.values()) {
        assertThat(EmployerContracts.areUsual(kind, type))
            .as(kind + " " + type)
            .isEqualTo(rows.get(kind)[type.ordinal() + 1].equals("x"));
      }
      assertThat(rows.get(kind)).hasSize(ContractType.values().length + 1);
    }
    assertThat(Arrays.asList(ContractType.values())).hasSize(11);
  }
}
