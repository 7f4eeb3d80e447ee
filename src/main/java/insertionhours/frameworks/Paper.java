package insertionhours.frameworks;

import java.time.LocalDate;

/** What is entered under a framework contract. */
public sealed interface Paper permits Invoice, PurchaseOrder {
  long id();

  long lotId();

  /** Given by its enterprise, which uses it once on a lot. */
  String number();

  /** Its own date, by which lists are sorted. */
  LocalDate day();

  /** What the journal names of it: its amount excluding tax, or its hours where it has none. */
  Object stated();

  /** Grows with every change. */
  long version();
}
