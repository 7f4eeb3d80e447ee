package insertionhours.evidence;

/** What lines wait for, as conditions on a declaration {@code d} for questions of other rooms. */
public final class AwaitedDocumentSql {
  /** A file has come since it was asked for. */
  public static final String BROUGHT =
      """
      EXISTS (SELECT 1
              FROM evidence_file brought
              WHERE brought.uploaded_at > d.changed_at
                AND brought.deleted_at IS NULL
                AND (brought.declaration_id = d.id
                     OR brought.assignment_id IN (SELECT named.assignment_id
                                                  FROM declaration_line named
                                                  WHERE named.declaration_id = d.id
                                                    AND named.status = 'PENDING')))
      """;

  /** A line awaits a decision, and no document. */
  public static final String OTHERS_WAIT =
      """
      EXISTS (SELECT 1
              FROM declaration_line ready
              WHERE ready.declaration_id = d.id
                AND ready.status = 'PENDING'
                AND ready.awaited_document IS NULL)
      """;

  private AwaitedDocumentSql() {}
}
