package insertionhours.web;

import insertionhours.listing.Cursor;
import insertionhours.listing.Slice;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

/** What every list of the API takes: how many, after what, looking for what, in which order. */
public class ListQuery {
  @QueryParam("limit")
  @Min(1)
  @Max(200)
  private Integer limit;

  @QueryParam("after")
  private Cursor after;

  @QueryParam("q")
  @Size(max = 200)
  private String q;

  public Slice slice() {
    return new Slice(limit == null ? 50 : limit, after == null ? Cursor.START : after);
  }

  /** The text looked for, null for none. */
  public String search() {
    return q == null || q.isBlank() ? null : q.strip();
  }
}
