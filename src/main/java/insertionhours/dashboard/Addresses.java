package insertionhours.dashboard;

import java.time.YearMonth;

/** Where the pages are that the home page and its lists lead to. */
final class Addresses {
  static final String VALIDATION = "/validation";
  static final String ASSIGNMENTS = "/assignments";
  static final String LATE = "/late";
  static final String ALERTS = "/alerts";
  static final String PROGRAMME = "/programme";
  static final String CLOCKS = "/clocks";
  static final String FOLLOW_UPS = "/follow-ups";
  static final String LOTS = "/lots";

  private Addresses() {}

  static String lot(long id) {
    return LOTS + "/" + id;
  }

  static String operation(long id) {
    return "/operations/" + id;
  }

  static String report(long authorityId) {
    return "/reports/authorities/" + authorityId;
  }

  /** Where a facilitator decides a declaration. */
  static String decision(long declarationId) {
    return VALIDATION + "/" + declarationId;
  }

  static String declaration(long id) {
    return "/declarations/" + id;
  }

  /** The one begun, else the form for a new one. */
  static String declaration(Long id, long lotId, long enterpriseId, YearMonth month) {
    return id != null
        ? declaration(id)
        : lot(lotId) + "/declarations/new?enterpriseId=" + enterpriseId + "&month=" + month;
  }
}
