package insertionhours.sizinggrid;

/** Services around a site of works that an insertion enterprise could be given. */
enum SupportService {
  SITE_CAMP_CLEANING("PREMISES_CLEANING"),
  GREEN_SPACES("GREEN_SPACES"),
  GUARDING("GUARDING");

  private final String trade;

  SupportService(String trade) {
    this.trade = trade;
  }

  /** Who practises it. */
  String trade() {
    return trade;
  }
}
