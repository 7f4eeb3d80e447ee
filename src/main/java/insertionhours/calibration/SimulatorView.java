package insertionhours.calibration;

import insertionhours.contracts.Trade;
import insertionhours.measure.Hours;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.Collectors;

/** The simulator with one variant, or two side by side. */
public final class SimulatorView extends PageView {
  private static final String KEY = "calibration.variant.";

  private final List<Simulation> simulations;
  private final List<VariantView> variants;

  SimulatorView(PageContext page, List<Simulation> simulations, List<Trade> trades) {
    super("simulator.mustache", page, page.text("calibration.simulator.title"));
    this.simulations = simulations;
    this.variants =
        simulations.size() == 1
            ? List.of(new VariantView(page, "", null, simulations.get(0), trades, false))
            : List.of(
                new VariantView(
                    page, "", page.text(KEY + "first"), simulations.get(0), trades, false),
                new VariantView(
                    page,
                    SimulatorPages.SECOND,
                    page.text(KEY + "second"),
                    simulations.get(1),
                    trades,
                    false));
  }

  public String action() {
    return SimulatorPages.PATH;
  }

  public List<VariantView> variants() {
    return variants;
  }

  public String calculateClass() {
    return "btn-primary";
  }

  public String figuresClass() {
    return variants.size() > 1 ? "figures-2" : "figures-1";
  }

  public boolean anyAnswered() {
    return variants().stream().anyMatch(VariantView::answered);
  }

  public boolean mayCompare() {
    return true;
  }

  public boolean comparing() {
    return variants.size() > 1;
  }

  /** What to renew beside the result while one types. */
  public String errorPlaces() {
    return variants.stream().flatMap(VariantView::errorIds).collect(Collectors.joining(","));
  }

  /** The second variant against the first, null unless both have hours. */
  public String difference() {
    if (!comparing() || !variants.stream().allMatch(VariantView::answered)) {
      return null;
    }
    Hours first = simulations.get(0).answer().hours();
    Hours second = simulations.get(1).answer().hours();
    if (first.equals(second)) {
      return page.text(KEY + "same");
    }
    return second.isMoreThan(first)
        ? page.text(KEY + "more", second.remainingAfter(first))
        : page.text(KEY + "less", first.remainingAfter(second));
  }
}
