package insertionhours.profiles;

/** To a question about everybody. */
enum Answer {
  YES,
  NO
}
