package insertionhours.portfolio;

import insertionhours.forms.FormInput;
import insertionhours.hours.LotHoursFilter;
import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import insertionhours.obligations.Modality;
import insertionhours.web.ListAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which lines of a lot an address asks for. What is not understood is left out. */
record LotHoursAddress(LotHoursFilter filter, String after) {

  static LotHoursAddress of(MultivaluedMap<String, String> query) {
    FormInput input = new FormInput(query);
    YearMonth month = input.month("month");
    YearMonth from = month == null ? input.month("from") : month;
    YearMonth to = month == null ? input.month("to") : month;
    LotHoursFilter filter =
        new LotHoursFilter(
            from,
            to,
            input.text("trade"),
            input.choice("modality", Modality.class),
            input.id("enterpriseId"));
    return new LotHoursAddress(filter, input.text("after"));
  }

  Slice page() {
    return Slice.page(Cursor.understood(after));
  }

  boolean filtered() {
    return !filter.equals(LotHoursFilter.ALL);
  }

  String in(String path, String next) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("from", filter.from());
    asked.put("to", filter.to());
    asked.put("trade", filter.trade());
    asked.put("modality", filter.modality());
    asked.put("enterpriseId", filter.enterpriseId());
    asked.put("after", next);
    return ListAddress.of(path, asked);
  }
}
