package insertionhours.hours;

import static insertionhours.hours.DraftRules.field;

import insertionhours.contracts.Lot;
import insertionhours.hours.NamedLineDao.Named;
import insertionhours.hours.NamedLineDao.Standing;
import insertionhours.identity.Actor;
import insertionhours.obligations.Modality;
import insertionhours.problems.Conflict;
import insertionhours.problems.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whose hours may be declared. Only the assignments of the lot and the lines that name them are
 * looked at, never what another employer has declared of the same person.
 */
final class NamedLines {
  /** What stands once on a lot and month. */
  private record Key(long assignmentId, String trade) {}

  private final NamedLineDao dao;

  NamedLines(NamedLineDao dao) {
    this.dao = dao;
  }

  /**
   * The lines with the employer of their assignment. Hours of own people may be done in another
   * modality than that of the proposal; those of lent ones are a secondment, unless a facilitator
   * has corrected it. What she has corrected stays when the lines are handed in again.
   *
   * @param declarationId whose lines these are, null for a new one
   * @throws RuleViolation UNKNOWN_ASSIGNMENT if it is not one of the lot that the enterprise may
   *     declare
   * @throws Conflict ALREADY_EXISTS with the declaration that has the person's hours of the month
   *     and trade already
   */
  List<DeclarationLineDraft> complete(
      Actor actor,
      Lot lot,
      DeclarationDraft draft,
      List<DeclarationLineDraft> lines,
      Long declarationId) {
    Set<Long> ids =
        lines.stream()
            .map(DeclarationLineDraft::assignmentId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return lines;
    }
    boolean facilitates = actor.facilitates(lot.facilitatorOrganisationId());
    Map<Long, Named> known =
        dao.named(lot.id(), ids).stream()
            .filter(named -> mayDeclare(draft.enterpriseId(), facilitates, named))
            .collect(Collectors.toMap(Named::id, Function.identity()));
    Map<Key, Modality> corrected = new HashMap<>();
    dao.corrected(lot.id(), draft.enterpriseId(), draft.month(), ids)
        .forEach(
            line -> corrected.put(new Key(line.assignmentId(), line.trade()), line.modality()));
    List<DeclarationLineDraft> completed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      completed.add(completed(i, lines.get(i), draft.enterpriseId(), known, corrected));
    }
    checkOnceWithin(completed);
    checkOnceOnTheLot(completed, dao.standing(ids, draft.month(), declarationId));
    return completed;
  }

  /**
   * Its own employees; of lent ones those it proposed, and for a facilitator those whom nobody but
   * a facilitator proposed. Whom the lender proposed, the enterprise is not told of.
   */
  private static boolean mayDeclare(long enterpriseId, boolean facilitates, Named named) {
    return named.employerId() == enterpriseId
        || (named.modality() == Modality.SECONDMENT
            && (Objects.equals(named.proposedFor(), enterpriseId)
                || (facilitates && named.proposedFor() == null)));
  }

  private static DeclarationLineDraft completed(
      int index,
      DeclarationLineDraft line,
      long enterpriseId,
      Map<Long, Named> known,
      Map<Key, Modality> corrected) {
    if (!line.named()) {
      return line;
    }
    Named named = known.get(line.assignmentId());
    if (named == null) {
      throw new RuleViolation(field(index, "assignmentId"), "UNKNOWN_ASSIGNMENT");
    }
    if (named.erased() && line.correctsLineId() == null) {
      throw new RuleViolation(field(index, "assignmentId"), "IDENTITY_ERASED");
    }
    if (line.employerId() != null && line.employerId() != named.employerId()) {
      throw new RuleViolation(field(index, "employerId"), "EMPLOYER_OF_ASSIGNMENT");
    }
    Modality usual = named.modality();
    Modality kept = corrected.getOrDefault(key(line), usual);
    boolean lent = named.employerId() != enterpriseId;
    if (lent && line.modality() != usual && line.modality() != kept) {
      throw new RuleViolation(field(index, "modality"), "MODALITY_OF_ASSIGNMENT", kept);
    }
    Modality modality = line.modality() == usual ? kept : line.modality();
    return line.of(
        line.assignmentId(), lent ? Long.valueOf(named.employerId()) : line.employerId(), modality);
  }

  private static void checkOnceWithin(List<DeclarationLineDraft> lines) {
    Map<Key, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).named()) {
        Integer first = seen.putIfAbsent(key(lines.get(i)), i);
        if (first != null) {
          throw new RuleViolation(field(i, "trade"), "PERSON_TWICE", first + 1);
        }
      }
    }
  }

  private static void checkOnceOnTheLot(List<DeclarationLineDraft> lines, List<Standing> standing) {
    for (int i = 0; i < lines.size(); i++) {
      DeclarationLineDraft line = lines.get(i);
      for (Standing first : standing) {
        if (line.named()
            && key(line).equals(new Key(first.assignmentId(), first.trade()))
            && !Objects.equals(line.correctsLineId(), first.id())) {
          throw Conflict.alreadyExists(
              DeclarationService.PATH,
              first.declarationId(),
              field(i, "hoursWorked"),
              "PERSON_DECLARED");
        }
      }
    }
  }

  /**
   * Whether a line may have this trade.
   *
   * @throws Conflict ALREADY_EXISTS with the other declaration that has the person's hours of it
   */
  void checkTrade(Declaration declaration, DeclarationLine line, String trade) {
    if (line.assignmentId() == null) {
      return;
    }
    dao.standing(Set.of(line.assignmentId()), declaration.month(), declaration.id()).stream()
        .filter(other -> other.trade().equals(trade))
        .filter(other -> !Objects.equals(line.correctsLineId(), other.id()))
        .findFirst()
        .ifPresent(
            other -> {
              throw Conflict.alreadyExists(DeclarationService.PATH, other.declarationId());
            });
  }

  private static Key key(DeclarationLineDraft line) {
    return new Key(line.assignmentId(), line.trade());
  }
}
