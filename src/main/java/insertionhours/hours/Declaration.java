package insertionhours.hours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import insertionhours.counting.ReasonCode;
import insertionhours.measure.Hours;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * The hours of an enterprise on a lot in a month, or that there were none.
 *
 * @param sequence 0 for the first of the month, then that of the supplement
 * @param zeroReason null when there are lines
 * @param declaredBy the name of the account that submitted it, of the one that drafted it before
 * @param onBehalf whether that was the facilitator in the enterprise's stead
 * @param submissions how often it was submitted
 * @param submittedAt null while it is a draft
 * @param receiptNumber given at submission; withdrawing it voids the receipt
 * @param decidedBy the name of the account, null while undecided and when accepted by itself
 * @param reasonCode why it was returned, or hours over a ceiling were accepted; else null
 * @param comment of the facilitator who decided
 */
public record Declaration(
    long id,
    @JsonIgnore LotReference lot,
    long enterpriseId,
    String enterpriseName,
    YearMonth month,
    int sequence,
    DeclarationStatus status,
    ZeroReason zeroReason,
    String declaredBy,
    boolean onBehalf,
    @JsonIgnore int submissions,
    Instant submittedAt,
    String receiptNumber,
    String decidedBy,
    Instant decidedAt,
    ReasonCode reasonCode,
    String comment,
    List<DeclarationLine> lines,
    @JsonIgnore List<DeclarationWarning> warnings,
    long version) {

  public Declaration {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  @JsonProperty
  public long lotId() {
    return lot.id();
  }

  @JsonProperty
  public boolean supplement() {
    return sequence > 0;
  }

  /** Hours worked and in training of all lines. */
  @JsonProperty
  public Hours hoursDeclared() {
    return Hours.sum(lines.stream().map(DeclarationLine::hoursDeclared).toList());
  }

  /** 0 until decided. */
  @JsonProperty
  public Hours hoursAccepted() {
    return Hours.sum(
        lines.stream().map(DeclarationLine::hoursAccepted).filter(h -> h != null).toList());
  }

  /** Whether a facilitator has to decide it, or those of its lines that waited for a document. */
  public boolean awaitsDecision() {
    return status == DeclarationStatus.SUBMITTED
        || (status.isDecided() && lines.stream().anyMatch(DeclarationLine::waits));
  }

  /** Those that a decision has to speak of. */
  public List<DeclarationLine> waitingLines() {
    return lines.stream().filter(DeclarationLine::waits).toList();
  }

  @JsonIgnore
  public boolean isZero() {
    return lines.isEmpty();
  }

  /** What would declare the same: for changing, copying and checking it again. */
  public DeclarationDraft toDraft() {
    return new DeclarationDraft(
        enterpriseId,
        month,
        zeroReason,
        supplement(),
        lines.stream().map(DeclarationLine::toDraft).toList());
  }
}
