package insertionhours.accounts;

import insertionhours.forms.FormInput;

/** A password as typed: spaces at its ends belong to it. */
final class FormPassword {
  private FormPassword() {}

  /** Null when nothing was typed. */
  static String in(FormInput input, String name) {
    String typed = input.raw(name);
    return typed.isEmpty() ? null : typed;
  }
}
