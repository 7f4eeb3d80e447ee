package insertionhours.accounts;

import jakarta.validation.constraints.NotBlank;

/** An address and a password, from the form and from the API. */
public record SignIn(@NotBlank String email, @NotBlank String password) {
  /** Never to be found in a log. */
  @Override
  public String toString() {
    return "SignIn[" + email + "]";
  }
}
