package insertionhours.validation;

import insertionhours.acceptance.AcceptanceRules;
import insertionhours.acceptance.Review;
import insertionhours.contracts.Lot;
import insertionhours.counting.Finding;
import insertionhours.hours.Declaration;
import insertionhours.hours.DeclarationLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that speaks against accepting a declaration, or a line of it, without a look. */
final class Remarks {
  private final ValidationDao dao;
  private final AcceptanceRules rules;

  Remarks(ValidationDao dao, AcceptanceRules rules) {
    this.dao = dao;
    this.rules = rules;
  }

  /** Each once, in the order of the lines; none where it can be accepted unseen. */
  List<Remark> of(Declaration declaration, Lot lot) {
    return of(declaration, rules.review(declaration, lot));
  }

  List<Remark> of(Declaration declaration, Review review) {
    Set<Remark> remarks = new LinkedHashSet<>();
    declaration.warnings().forEach(warning -> remarks.add(Remark.labelled(warning)));
    Set<Long> same = sameEmployer(declaration);
    Map<Long, List<Finding>> findings = review.findings();
    for (DeclarationLine line : declaration.waitingLines()) {
      remarks.addAll(ofLine(line, findings.get(line.id()), same));
    }
    return List.copyOf(remarks);
  }

  /** Lines that nothing speaks against. */
  Set<Long> cleanLines(Declaration declaration, Review review) {
    Set<Long> same = sameEmployer(declaration);
    Map<Long, List<Finding>> findings = review.findings();
    return declaration.waitingLines().stream()
        .filter(line -> ofLine(line, findings.get(line.id()), same).isEmpty())
        .map(DeclarationLine::id)
        .collect(Collectors.toSet());
  }

  private Set<Long> sameEmployer(Declaration declaration) {
    return dao.sameEmployer(declaration.id()).stream()
        .map(SameEmployer::lineId)
        .collect(Collectors.toSet());
  }

  private static List<Remark> ofLine(
      DeclarationLine line, List<Finding> findings, Set<Long> sameEmployer) {
    List<Remark> remarks = new ArrayList<>();
    findings.forEach(finding -> remarks.add(Remark.of(finding)));
    if (sameEmployer.contains(line.id())) {
      remarks.add(Remark.of("SAME_EMPLOYER"));
    }
    if (line.note() != null) {
      remarks.add(Remark.of("NOTE"));
    }
    if (line.correctsLineId() != null) {
      remarks.add(Remark.of("CORRECTION"));
    }
    if (line.awaitedDocument() != null) {
      remarks.add(Remark.of("DOCUMENT_AWAITED"));
    }
    return remarks;
  }
}
