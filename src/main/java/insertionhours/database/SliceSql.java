package insertionhours.database;

/**
 * The end of a list's SQL: the slice that is asked for, of rows with a {@code sort_key} and an
 * {@code id}. The DAO binds {@code slice}, and a {@code filter} that knows {@code descending}.
 */
public final class SliceSql {
  public static final String SLICE =
      """
      WHERE :slice.afterId = 0
         OR (sort_key = :slice.afterKey AND id > :slice.afterId)
         OR (NOT :filter.descending AND sort_key > :slice.afterKey)
         OR (:filter.descending AND sort_key < :slice.afterKey)
      ORDER BY CASE WHEN :filter.descending THEN '' ELSE sort_key END,
               CASE WHEN :filter.descending THEN sort_key ELSE '' END DESC,
               id
      LIMIT :slice.oneMore
      """;

  private SliceSql() {}
}
