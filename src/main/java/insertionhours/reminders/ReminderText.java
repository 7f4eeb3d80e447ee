package insertionhours.reminders;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.awaited.MonthState;
import insertionhours.hours.LotReference;
import insertionhours.identity.Actor;
import insertionhours.identity.Grant;
import insertionhours.identity.Role;
import insertionhours.reminders.LateFirm.Contact;
import insertionhours.reminders.LateFirm.LateLot;
import insertionhours.texts.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a facilitator writes to a firm that is late: in French, and only what is missing. */
final class ReminderText {
  private static final int LONGEST_NOTE = 2000;

  private final Messages french = Messages.in(Locale.FRENCH);
  private final UnaryOperator<String> link;

  /**
   * @param link from the path of a page to its whole address
   */
  ReminderText(UnaryOperator<String> link) {
    this.link = link;
  }

  String subject(LateFirm firm) {
    return text("subject", firm.months().size(), firm.enterpriseName());
  }

  /** With an address of a form for each month, where the firm signs in and goes on at once. */
  String body(LateFirm firm, Actor sender) {
    return Stream.of(
            hello(firm),
            text("intro", firm.enterpriseName()),
            firm.lots().stream().map(this::lot).collect(Collectors.joining("\n\n")),
            has(firm, MonthState.MISSING) ? text("zero") : null,
            text("help"),
            text("why", firm.lots().size()),
            text("signature", sender.displayName(), organisation(firm, sender)))
        .filter(paragraph -> paragraph != null)
        .collect(Collectors.joining("\n\n"));
  }

  /** What the journal keeps of a reminder. */
  String note(LateLot late) {
    String months =
        late.months().stream()
            .map(month -> text("noted", month.month(), text("state." + month.state())))
            .collect(Collectors.joining(", "));
    String note = text("note", months);
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
  }

  private String hello(LateFirm firm) {
    List<Contact> contacts = firm.contacts();
    return contacts.size() == 1 && contacts.get(0).name() != null
        ? text("helloTo", contacts.get(0).name())
        : text("hello");
  }

  private String lot(LateLot late) {
    LotReference lot = late.lot();
    return Stream.concat(
            Stream.of(
                text(
                    "lot",
                    lot.operationName(),
                    lot.operationReference(),
                    lot.number() + "",
                    lot.title())),
            late.months().stream().map(this::month))
        .collect(Collectors.joining("\n"));
  }

  private String month(AwaitedMonth month) {
    return text(
        "month." + month.state(),
        month.month(),
        month.dueOn(),
        month.daysLate(),
        link.apply(form(month)));
  }

  /** Where the firm writes the month down. */
  static String form(AwaitedMonth month) {
    return month.declarationId() == null
        ? "/lots/%d/declarations/new?enterpriseId=%d&month=%s"
            .formatted(month.lot().id(), month.enterpriseId(), month.month())
        : "/declarations/%d/edit".formatted(month.declarationId());
  }

  private static boolean has(LateFirm firm, MonthState state) {
    return firm.months().stream().anyMatch(month -> month.state() == state);
  }

  private static String organisation(LateFirm firm, Actor sender) {
    long id = firm.lots().get(0).lot().facilitatorOrganisationId();
    return sender.grants().stream()
        .filter(grant -> grant.role() == Role.FACILITATOR && grant.organisationId() == id)
        .map(Grant::organisationName)
        .findFirst()
        .orElse("");
  }

  private String text(String key, Object... arguments) {
    return french.text("reminders.mail." + key, arguments);
  }
}
