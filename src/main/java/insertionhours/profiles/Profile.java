package insertionhours.profiles;

import insertionhours.measure.Hours;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Who did the hours accepted in some months.
 *
 * @param people everybody with such hours, once for a facilitator organisation
 * @param hours theirs; hours of nobody in particular are not among them
 * @param hoursPerPerson rounded to two decimals, null without people
 * @param fullTimeEquivalents years of 1,600 hours, rounded to two decimals
 * @param tables by the names of {@link ProfileTable}
 */
public record Profile(
    NamedOrganisation contractingAuthority,
    ProfileScope scope,
    YearMonth from,
    YearMonth to,
    int people,
    Hours hours,
    Hours hoursPerPerson,
    BigDecimal fullTimeEquivalents,
    Map<String, List<ProfileCell>> tables) {

  List<ProfileCell> table(ProfileTable table) {
    return tables.get(table.key());
  }
}
