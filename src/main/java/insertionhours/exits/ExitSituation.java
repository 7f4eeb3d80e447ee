package insertionhours.exits;

/** What became of somebody after the contracts. */
public enum ExitSituation {
  PERMANENT_JOB(ExitGroup.LASTING),
  FIXED_TERM_6_MONTHS_OR_MORE(ExitGroup.LASTING),
  BUSINESS_CREATION(ExitGroup.LASTING),
  PUBLIC_SERVICE_JOB(ExitGroup.LASTING),
  SHORT_FIXED_TERM(ExitGroup.TRANSITION),
  TEMPORARY_WORK(ExitGroup.TRANSITION),
  INSERTION_JOB(ExitGroup.POSITIVE),
  WORK_STUDY(ExitGroup.POSITIVE),
  TRAINING(ExitGroup.POSITIVE),
  JOBSEEKER(ExitGroup.NONE),
  INACTIVE(ExitGroup.NONE),
  UNREACHABLE(ExitGroup.NONE);

  private final ExitGroup group;

  ExitSituation(ExitGroup group) {
    this.group = group;
  }

  public ExitGroup group() {
    return group;
  }
}
