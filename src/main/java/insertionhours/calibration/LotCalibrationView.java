package insertionhours.calibration;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotStatus;
import insertionhours.contracts.Operation;
import insertionhours.identity.Actor;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Collectors;

/** The calibration of a lot. */
public final class LotCalibrationView extends PageView {
  private final Operation operation;
  private final Lot lot;
  private final VariantView variant;
  private final LotHints hints;
  private final KeepForm keep;
  private final List<KeptCalibrationView> kept;

  /**
   * @param variant null when nothing can be kept, by this reader or for this lot as it is now
   * @param hints null for who is not the facilitator
   */
  LotCalibrationView(
      PageContext page,
      Operation operation,
      Lot lot,
      VariantView variant,
      LotHints hints,
      KeepForm keep,
      List<KeptCalibrationView> kept) {
    super(
        "lot-calibration.mustache",
        page,
        page.text("calibration.lot.title", String.valueOf(lot.number()), lot.title()));
    this.operation = operation;
    this.lot = lot;
    this.variant = variant;
    this.hints = hints;
    this.keep = keep;
    this.kept = List.copyOf(kept);
  }

  static String path(long lotId) {
    return "/lots/" + lotId + "/calibration";
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("/operations", page.text("web.menu.operations")),
        new Crumb("/operations/" + operation.id(), operation.reference()),
        new Crumb(lotHref(), page.text("calibration.lot.crumb", String.valueOf(lot.number()))));
  }

  public String action() {
    return path(lot.id());
  }

  public LotHints hints() {
    return hints;
  }

  public VariantView variant() {
    return variant;
  }

  /** The same, under the name that the inputs go by. */
  public List<VariantView> variants() {
    return variant == null ? List.of() : List.of(variant);
  }

  /** What the page is for is to keep. */
  public String calculateClass() {
    return "btn-secondary";
  }

  public String figuresClass() {
    return "figures-1";
  }

  public boolean anyAnswered() {
    return variants().stream().anyMatch(VariantView::answered);
  }

  public boolean mayCompare() {
    return false;
  }

  public boolean comparing() {
    return false;
  }

  public String lotHref() {
    return "/lots/" + lot.id();
  }

  public String errorPlaces() {
    return variants().stream().flatMap(VariantView::errorIds).collect(Collectors.joining(","));
  }

  public KeepForm keep() {
    return keep;
  }

  /** Why nothing can be kept now, null when it is not for a reason of the lot. */
  public String closed() {
    if (variant != null) {
      return null;
    }
    if (lot.status() == null) {
      return page.text("calibration.lot.withoutClause");
    }
    return switch (lot.status()) {
      case DRAFT, CALIBRATED -> null;
      case IN_TENDER -> page.text("calibration.lot.inTender");
      case AWARDED, RUNNING, CLOSED -> page.text("calibration.lot.closed", lot.status());
    };
  }

  /** Where the figure changes instead, null when it cannot or is not the reader's to change. */
  public String reviseHref() {
    boolean revisable = lot.status() == LotStatus.AWARDED || lot.status() == LotStatus.RUNNING;
    return revisable && page.actor().filter(this::facilitates).isPresent()
        ? lotHref() + "/revisions/new"
        : null;
  }

  private boolean facilitates(Actor actor) {
    return actor.facilitates(lot.facilitatorOrganisationId());
  }

  /** The reference that tells the lot from others. */
  public List<String> facts() {
    String due =
        lot.hoursDue() == null
            ? page.text("calibration.lot.noHours")
            : page.text("calibration.lot.hoursDue", lot.hoursDue());
    return List.of(operation.name(), due);
  }

  public String status() {
    return lot.status() == null ? "NONE" : lot.status().name();
  }

  public String statusLabel() {
    return lot.status() == null
        ? page.text("calibration.lot.noClause")
        : page.messages().label(lot.status());
  }

  public List<KeptCalibrationView> kept() {
    return kept;
  }

  public boolean anyKept() {
    return !kept.isEmpty();
  }
}
