package insertionhours.beneficiaries;

import insertionhours.beneficiaries.BeneficiaryListView.Badge;
import insertionhours.beneficiaries.BeneficiaryListView.Place;
import insertionhours.beneficiaries.BeneficiaryListView.Row;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People of a list, in the reader's words. */
record BeneficiaryRows(
    PageContext page,
    BeneficiaryWords words,
    Map<Long, List<Placement>> placements,
    Set<Long> matched) {

  Row row(ListedBeneficiary person) {
    List<Placement> places = placements.getOrDefault(person.id(), List.of());
    return new Row(
        BeneficiaryCardPages.path(person.id()),
        words.name(person.id(), person.lastName(), person.firstName()),
        person.birthDate(),
        person.erased() ? null : page.formats().date(person.birthDate()),
        places.isEmpty()
            ? List.of(new Place(null, null, null, badge(ProposalStatus.NOT_PROPOSED)))
            : places.stream().map(this::place).toList(),
        matched.contains(person.id()));
  }

  Place place(Placement placement) {
    return new Place(
        "/assignments/" + placement.assignmentId(),
        placement.employer(),
        page.text(
            "beneficiaries.lot", placement.operation(), Integer.toString(placement.lotNumber())),
        badge(placement.status()));
  }

  private Badge badge(ProposalStatus status) {
    String shape =
        switch (status) {
          case NOT_PROPOSED -> "DRAFT";
          case PROPOSED -> "PENDING";
          case ADMITTED -> "ADMITTED";
          case REFUSED -> "REFUSED";
        };
    return new Badge(shape, page.messages().label(status));
  }
}
