package insertionhours.tenderfile;

import insertionhours.calibration.CalibrationFeature;
import insertionhours.contracts.ContractsFeature;
import insertionhours.database.Transactions;
import insertionhours.obligations.ObligationService;
import insertionhours.organisations.OrganisationsFeature;
import insertionhours.terms.TermsService;
import insertionhours.texts.Messages;
import insertionhours.web.Feature;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Wires the room. */
public final class TenderFileFeature implements Feature {
  private final NoteService notes;

  public TenderFileFeature(
      Jdbi jdbi,
      Transactions transactions,
      OrganisationsFeature organisations,
      ContractsFeature contracts,
      ObligationService obligations,
      TermsService terms,
      CalibrationFeature calibration,
      Clock clock) {
    notes =
        new NoteService(
            transactions,
            jdbi.onDemand(TenderFileDao.class),
            contracts.operations(),
            contracts.lots(),
            contracts.trades(),
            organisations.authorities(),
            organisations.facilitators(),
            obligations,
            terms,
            calibration.service(),
            () -> calibration.texts(Messages.in(Locale.FRENCH)),
            clock);
  }

  public NoteService notes() {
    return notes;
  }

  @Override
  public Stream<Object> endpoints() {
    return Stream.of(new NotePages(notes), new NoteResource(notes));
  }
}
