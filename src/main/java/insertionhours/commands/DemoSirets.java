package insertionhours.commands;

/** Numbers that pass every check, of a range that nobody uses: SIRENs beginning with 9990. */
final class DemoSirets {
  private int serial;

  String next() {
    serial++;
    String siren = withCheckDigit(String.format("9990%04d", serial));
    return withCheckDigit(siren + "0001");
  }

  private static String withCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit * 2 : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
