package insertionhours.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import insertionhours.listing.Cursor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.jersey.server.ParamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the address of a list is written, and read when a person mistyped it. */
class ListAddressTest {
  private enum Column {
    NAME,
    STARTS_ON
  }

  private static final SortOrder<Column> NEWEST_FIRST = new SortOrder<>(Column.STARTS_ON, true);

  @Test
  void leavesOutWhatIsNotAsked() {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("q", "a & b=é");
    asked.put("status", null);
    asked.put("lotId", 7);

    assertThat(ListAddress.of("/lots", asked)).isEqualTo("/lots?q=a+%26+b%3D%C3%A9&lotId=7");
    assertThat(ListAddress.of("/lots", Map.of())).isEqualTo("/lots");
  }

  @ParameterizedTest
  @CsvSource({
    "name,       ascending,",
    "-name,      descending,",
    "startsOn,   ,           ascending",
    "-startsOn,  ,           descending",
    "Name,       ,           descending",
    "--name,     ,           descending",
    ",           ,           descending",
  })
  void ordersAsAskedOrAsUsual(String asked, String name, String startsOn) {
    SortOrder<Column> order = SortOrder.understood(asked, Column.class, NEWEST_FIRST);

    assertThat(order.of(Column.NAME)).isEqualTo(name);
    assertThat(order.of(Column.STARTS_ON)).isEqualTo(startsOn);
  }

  @Test
  void refusesAProgramWhatItForgivesAPerson() {
    assertThatThrownBy(() -> SortOrder.of("Name", Column.class, Column.NAME))
        .isInstanceOf(ParamException.QueryParamException.class);
    assertThatThrownBy(() -> Cursor.fromString("mistyped"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void goesOnAfterACursorOrBeginsAnew() {
    Cursor cursor = new Cursor("Évreux", 42);

    assertThat(Cursor.understood(cursor.toString())).isEqualTo(cursor);
    assertThat(Cursor.understood("mistyped")).isEqualTo(Cursor.START);
    assertThat(Cursor.understood(null)).isEqualTo(Cursor.START);
  }
}
