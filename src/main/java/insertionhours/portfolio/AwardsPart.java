package insertionhours.portfolio;

import insertionhours.contracts.LotStatus;
import insertionhours.obligations.Award;
import insertionhours.texts.Formats;
import insertionhours.web.PageContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The enterprises on a lot, as its page shows them. */
final class AwardsPart {
  /** An enterprise's part, worded. */
  public record Row(
      String name,
      String role,
      String engagedBy,
      String offered,
      String presence,
      String declares,
      String contact,
      String editHref,
      String deleteHref,
      String inviteHref) {}

  private final PageContext page;
  private final Reader reader;
  private final LotOverview overview;

  AwardsPart(PageContext page, Reader reader, LotOverview overview) {
    this.page = page;
    this.reader = reader;
    this.overview = overview;
  }

  public boolean any() {
    return !overview.awards().isEmpty();
  }

  public String caption() {
    return page.text("portfolio.award.caption", overview.awards().size());
  }

  /** Null when no enterprise can be recorded now. */
  public String addHref() {
    LotStatus status = overview.lot().status();
    boolean open = status != null && status != LotStatus.DRAFT && status != LotStatus.CLOSED;
    return reader.isFacilitator() && open ? Ways.lot(overview.lot().id()) + "/awards/new" : null;
  }

  public List<Row> rows() {
    Map<Long, String> names =
        overview.awards().stream()
            .collect(
                Collectors.toMap(Award::enterpriseId, Award::enterpriseName, (one, other) -> one));
    return overview.awards().stream().map(award -> row(award, names)).toList();
  }

  private Row row(Award award, Map<Long, String> names) {
    boolean facilitator = reader.isFacilitator();
    String edit = facilitator ? "/awards/" + award.id() : null;
    return new Row(
        award.enterpriseName(),
        page.messages().label(award.role()),
        names.getOrDefault(award.engagedById(), ""),
        offered(award),
        presence(award),
        page.text(award.declares() ? "web.yes" : "web.no"),
        reader == Reader.AUTHORITY ? "" : contact(award),
        edit == null ? null : edit + "/edit",
        edit == null ? null : edit + "/delete",
        facilitator && award.declares()
            ? "/accounts/invitation?role=DECLARANT&organisationId=" + award.enterpriseId()
            : null);
  }

  private String offered(Award award) {
    Formats formats = page.formats();
    return Stream.of(
            award.offeredHours() == null ? null : formats.hours(award.offeredHours()),
            award.hoursShare() == null ? null : formats.share(award.hoursShare()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private String presence(Award award) {
    if (award.from() == null && award.to() == null) {
      return page.text("portfolio.award.whole");
    } else if (award.from() == null) {
      return page.text("portfolio.award.until", award.to());
    } else if (award.to() == null) {
      return page.text("portfolio.award.since", award.from());
    }
    return page.text("portfolio.dates", award.from(), award.to());
  }

  private static String contact(Award award) {
    return Stream.of(award.contactName(), award.contactEmail(), award.contactPhone())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
