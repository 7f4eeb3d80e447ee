package insertionhours.accounts;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.problems.RuleViolation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordRuleTest {
  private static final String EMAIL = "quelqu.une@demo.example";

  @ParameterizedTest
  @MethodSource
  void refuses(String password, String code) {
    assertThatThrownBy(() -> PasswordRule.check("password", password, EMAIL))
        .isInstanceOf(RuleViolation.class)
        .hasMessage(code);
  }

  static Stream<Arguments> refuses() {
    return Stream.of(
        Arguments.of("", "PASSWORD_TOO_SHORT"),
        Arguments.of("a".repeat(11), "PASSWORD_TOO_SHORT"),
        Arguments.of("😀".repeat(11), "PASSWORD_TOO_SHORT"),
        Arguments.of("a".repeat(201), "PASSWORD_TOO_LONG"),
        Arguments.of(" Quelqu.UNE@demo.example", "PASSWORD_IS_EMAIL"));
  }

  @Test
  void takesFromTwelveToTwoHundredCharacters() {
    assertThatNoException().isThrownBy(() -> PasswordRule.check("password", "a".repeat(12), EMAIL));
    assertThatNoException()
        .isThrownBy(() -> PasswordRule.check("password", "😀".repeat(200), EMAIL));
  }
}
