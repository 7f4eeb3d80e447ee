package insertionhours.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * JSON without leniency: what is not written exactly as the API says cannot be read. To be applied
 * after the configuration file was read, which has its own manners.
 */
public final class StrictJson {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 400;

  private StrictJson() {}

  public static ObjectMapper configure(ObjectMapper json) {
    json.enable(
        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    json.disable(
        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
        DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
        DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
    json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    json.setSerializationInclusion(JsonInclude.Include.ALWAYS);
    json.getFactory()
        .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
        .configure(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature(), true)
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
    refuseCoercions(json);
    return json.registerModule(scalars());
  }

  private static void refuseCoercions(ObjectMapper json) {
    for (CoercionInputShape shape : CoercionInputShape.values()) {
      json.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static SimpleModule scalars() {
    SimpleDeserializers scalars = new Constants();
    scalars.addDeserializer(
        String.class,
        StrictScalar.text(String.class, StrictText::text, new BadValue("web.value.text")));
    scalars.addDeserializer(
        YearMonth.class,
        StrictScalar.text(YearMonth.class, StrictText::month, new BadValue("web.value.month")));
    scalars.addDeserializer(
        LocalDate.class,
        StrictScalar.text(LocalDate.class, StrictText::date, new BadValue("web.value.date")));
    scalars.addDeserializer(
        Instant.class,
        StrictScalar.text(Instant.class, StrictText::instant, new BadValue("web.value.instant")));
    scalars.addDeserializer(
        Long.class, StrictScalar.wholeNumber(Long.class, StrictText::wholeLong));
    scalars.addDeserializer(
        Integer.class, StrictScalar.wholeNumber(Integer.class, StrictText::wholeInt));
    scalars.addDeserializer(
        Boolean.class,
        new StrictScalar<>(
            Boolean.class,
            Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE),
            StrictText::yesOrNo,
            new BadValue("web.value.yesOrNo")));
    scalars.addDeserializer(BigDecimal.class, new StrictDecimal());
    SimpleModule module = new SimpleModule("strict");
    module.setDeserializers(scalars);
    return module;
  }

  /** Constants by their exact names, where Dropwizard would guess. */
  private static final class Constants extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return StrictScalar.<Object>text(
          type,
          name -> StrictText.constant(type, name),
          new BadValue("web.value.oneOf", StrictText.names(type)));
    }
  }
}
