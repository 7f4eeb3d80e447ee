package insertionhours.portfolio;

import insertionhours.forms.FormInput;

/** The version that a form was shown with. */
final class Versions {
  private Versions() {}

  /** 0, which nothing has, when the form brought none. */
  static long of(FormInput input) {
    Long version = input.id("version");
    return version == null ? 0 : version;
  }
}
