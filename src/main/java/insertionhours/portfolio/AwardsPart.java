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
      String deputy,
      String promoteHref,
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
    return reader.isFacilitator() && isOpen()
        ? Ways.lot(overview.lot().id()) + "/awards/new"
        : null;
  }

  private boolean isOpen() {
    LotStatus status = overview.lot().status();
    return status != null && status != LotStatus.DRAFT && status != LotStatus.CLOSED;
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
        reader == Reader.AUTHORITY
            ? ""
            : joined(award.contactName(), award.contactEmail(), award.contactPhone()),
        award.hasDeputy() && reader != Reader.AUTHORITY ? deputy(award) : null,
        facilitator && award.hasDeputy() && isOpen()
            ? "/awards/" + award.id() + "/promotion"
            : null,
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

  private String deputy(Award award) {
    return page.text(
        "portfolio.award.deputy",
        joined(award.deputyName(), award.deputyEmail(), award.deputyPhone()));
  }

  private static String joined(String name, String email, String phone) {
    return Stream.of(name, email, phone)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
