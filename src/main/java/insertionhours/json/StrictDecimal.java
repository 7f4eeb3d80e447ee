package insertionhours.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimals from JSON numbers: at most 12 digits before the point and 6 after it. How many decimals
 * a value under {@link Cents} has is left to that constraint, since then the number can be read and
 * only its value is refused.
 */
final class StrictDecimal extends StdScalarDeserializer<BigDecimal>
    implements ContextualDeserializer {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;
  private static final int DIGITS = 12;
  private static final int DECIMALS = 6;

  private final boolean decimalsAreJudgedLater;

  StrictDecimal() {
    this(false);
  }

  private StrictDecimal(boolean decimalsAreJudgedLater) {
    super(BigDecimal.class);
    this.decimalsAreJudgedLater = decimalsAreJudgedLater;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    return new StrictDecimal(property != null && property.getAnnotation(Cents.class) != null);
  }

  @Override
  public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.currentToken().isNumeric()) {
      throw new BadValue("web.value.number");
    }
    String text = parser.getText();
    if (text.length() > LONGEST) {
      throw new BadValue("web.value.tooLarge");
    }
    return bounded(number(text));
  }

  private BigDecimal bounded(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    // In long, because a scale may come close to the least int: 1e999999999.
    if ((long) number.precision() - number.scale() > DIGITS) {
      throw new BadValue("web.value.tooLarge");
    }
    if (number.scale() > LONGEST) {
      // As wrong as before, and harmless to whoever computes with it: 1e-999999999.
      return decimalsChecked(new BigDecimal(BigInteger.valueOf(number.signum()), LONGEST));
    }
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    return decimalsChecked(plain);
  }

  private BigDecimal decimalsChecked(BigDecimal number) {
    if (!decimalsAreJudgedLater && number.stripTrailingZeros().scale() > DECIMALS) {
      throw new BadValue("web.value.decimals", DECIMALS);
    }
    return number;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadValue("web.value.tooLarge");
    }
  }
}
