package insertionhours.profiles;

/** How old people were on the first day of their first contract, in whole years. */
enum AgeBand {
  UNDER_26,
  FROM_26_TO_40,
  FROM_41_TO_50,
  FROM_51;

  static AgeBand of(int age) {
    if (age < 26) {
      return UNDER_26;
    }
    if (age <= 40) {
      return FROM_26_TO_40;
    }
    return age <= 50 ? FROM_41_TO_50 : FROM_51;
  }
}
