package insertionhours.monthgrid;

import insertionhours.hours.Declaration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month of an enterprise on all of its lots that the reader may declare on.
 *
 * @param onBehalf whether the reader writes in the enterprise's stead
 * @param present whether it is the present month or one to come, so that there is none after it
 * @param declared all declarations of the month, supplements too
 */
record EnterpriseMonth(
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    boolean onBehalf,
    boolean present,
    List<LotMonth> lots,
    List<Declaration> declared) {

  Optional<LotMonth> lot(long id) {
    return lots.stream().filter(month -> month.lot().id() == id).findFirst();
  }

  List<LotMonth> editable() {
    return lots.stream().filter(LotMonth::isEditable).toList();
  }

  List<LotMonth> handedIn() {
    return lots.stream().filter(month -> !month.isEditable()).toList();
  }
}
