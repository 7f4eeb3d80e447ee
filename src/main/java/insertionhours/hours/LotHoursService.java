package insertionhours.hours;

import insertionhours.contracts.Lot;
import insertionhours.contracts.LotService;
import insertionhours.identity.Actor;
import insertionhours.listing.Cursor;
import insertionhours.listing.Listing;
import insertionhours.listing.Slice;
import insertionhours.obligations.AwardService;
import java.util.List;

/**
 * The lines behind the totals of a lot: of all firms for its facilitators, its authority and its
 * holder, of its own for another declarant. Notes are read by those alone who may read the
 * declaration, people are named to facilitators alone.
 */
public final class LotHoursService {
  private final LotHoursDao dao;
  private final LotService lots;
  private final AwardService awards;

  LotHoursService(LotHoursDao dao, LotService lots, AwardService awards) {
    this.dao = dao;
    this.lots = lots;
    this.awards = awards;
  }

  /** By month, then as they were declared. */
  public Listing<LotHoursLine> list(Actor actor, long lotId, LotHoursFilter filter, Slice slice) {
    Lot lot = lots.find(actor, lotId);
    List<LotHoursDao.Row> rows =
        dao.list(lotId, seesAll(actor, lot), actor.enterprises(), filter, slice);
    return Listing.of(rows, slice, row -> new Cursor(row.month().atDay(1).toString(), row.lineId()))
        .map(row -> line(actor, lot, row));
  }

  /** All of them, for an export. */
  public List<LotHoursLine> all(Actor actor, long lotId, LotHoursFilter filter) {
    return list(actor, lotId, filter, new Slice(Integer.MAX_VALUE - 1, Cursor.START)).items();
  }

  /** What the whole list adds up to. */
  public LotHoursSum sum(Actor actor, long lotId, LotHoursFilter filter) {
    Lot lot = lots.find(actor, lotId);
    return dao.sum(lotId, seesAll(actor, lot), actor.enterprises(), filter);
  }

  private boolean seesAll(Actor actor, Lot lot) {
    return actor.reads(lot.contractingAuthorityId()) || awards.seesAllFirms(actor, lot);
  }

  private static LotHoursLine line(Actor actor, Lot lot, LotHoursDao.Row row) {
    boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
    boolean insider = facilitates || actor.declaresFor(row.enterpriseId());
    return new LotHoursLine(
        row.declarationId(),
        row.lineId(),
        row.month(),
        row.sequence(),
        new LotHoursLine.Party(row.enterpriseId(), row.enterpriseName()),
        facilitates ? row.assignmentId() : null,
        facilitates ? row.beneficiary() : null,
        row.employerId() == null
            ? null
            : new LotHoursLine.Party(row.employerId(), row.employerName()),
        row.trade(),
        row.modality(),
        row.hoursWorked(),
        row.trainingHours(),
        row.hoursAccepted(),
        row.status(),
        row.reasonCode(),
        row.decidedBy(),
        row.decidedAt(),
        insider ? row.note() : null);
  }
}
