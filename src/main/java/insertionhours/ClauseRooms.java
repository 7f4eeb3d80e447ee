package insertionhours;

import insertionhours.alerts.AlertsFeature;
import insertionhours.calibration.CalibrationFeature;
import insertionhours.frameworks.FrameworksFeature;
import insertionhours.journal.JournalFeature;
import insertionhours.obligations.ObligationsFeature;
import insertionhours.programme.ProgrammeFeature;
import insertionhours.progress.ProgressFeature;
import insertionhours.sizinggrid.SizingGridFeature;
import insertionhours.tenderfile.TenderFileFeature;
import insertionhours.terms.TermsFeature;
import insertionhours.web.Feature;
import java.util.stream.Stream;

/** The rooms of a clause: how its hours are sized, owed, followed and foreseen. */
final class ClauseRooms {
  final TermsFeature terms;
  final ProgrammeFeature programme;
  final ObligationsFeature obligations;
  final JournalFeature journal;
  final CalibrationFeature calibration;
  final SizingGridFeature sizingGrid;
  final FrameworksFeature frameworks;
  final TenderFileFeature tenderFile;
  final ProgressFeature progress;
  final AlertsFeature alerts;

  ClauseRooms(Ground ground, BaseRooms base) {
    var jdbi = ground.jdbi();
    var transactions = ground.transactions();
    var log = ground.log();
    var posts = ground.posts();
    var clock = ground.clock();
    terms =
        new TermsFeature(jdbi, transactions, base.organisations.authorities(), log, posts, clock);
    programme =
        new ProgrammeFeature(
            jdbi,
            transactions,
            base.contracts,
            base.organisations.authorities(),
            log,
            posts,
            clock);
    obligations =
        new ObligationsFeature(
            jdbi,
            transactions,
            base.contracts.lots(),
            base.counting.policies(),
            base.organisations.enterprises(),
            log,
            posts,
            clock);
    journal =
        new JournalFeature(
            jdbi,
            transactions,
            base.contracts,
            base.organisations.enterprises(),
            log,
            posts,
            clock);
    calibration =
        new CalibrationFeature(
            jdbi,
            transactions,
            base.organisations,
            base.contracts,
            terms.terms(),
            obligations.obligations(),
            log,
            posts,
            clock);
    sizingGrid =
        new SizingGridFeature(
            transactions, base.contracts, terms.terms(), calibration, posts, clock);
    frameworks =
        new FrameworksFeature(
            jdbi,
            transactions,
            base.contracts,
            obligations,
            calibration.service(),
            log,
            posts,
            clock);
    tenderFile =
        new TenderFileFeature(
            jdbi,
            transactions,
            base.organisations,
            base.contracts,
            obligations.obligations(),
            terms.terms(),
            calibration,
            clock);
    progress =
        new ProgressFeature(
            jdbi, transactions, base.contracts.lots(), obligations.obligations(), clock);
    alerts =
        new AlertsFeature(
            jdbi,
            transactions,
            base.contracts.lots(),
            obligations.obligations(),
            progress.progress(),
            terms.terms(),
            clock);
  }

  Stream<Feature> features() {
    return Stream.<Feature>of(
        terms,
        programme,
        obligations,
        journal,
        calibration,
        sizingGrid,
        frameworks,
        tenderFile,
        alerts);
  }
}
