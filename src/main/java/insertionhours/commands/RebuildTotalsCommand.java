package insertionhours.commands;

import insertionhours.hours.HoursFeature;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;

/** Recomputes the totals from the lines, repairs them and reports every difference. */
public final class RebuildTotalsCommand<C extends Configuration> extends ConfiguredCommand<C> {
  private final Class<C> type;
  private final Opening<C, HoursFeature> opening;

  public RebuildTotalsCommand(Class<C> type, Opening<C, HoursFeature> opening) {
    super("rebuild-totals", "Recomputes the totals from the lines and reports any difference");
    this.type = type;
    this.opening = opening;
  }

  @Override
  protected Class<C> getConfigurationClass() {
    return type;
  }

  @Override
  protected void run(Bootstrap<C> bootstrap, Namespace arguments, C configuration)
      throws Exception {
    opening.with(
        bootstrap,
        configuration,
        hours -> {
          List<Object> differences = new ArrayList<>(hours.totals().rebuild());
          differences.addAll(hours.peopleTotals().rebuild());
          report(differences);
        });
  }

  private static void report(List<?> differences) {
    differences.forEach(System.out::println);
    System.out.println(
        differences.isEmpty()
            ? "The totals equal the lines."
            : differences.size() + " totals differed from the lines and were mended.");
  }
}
