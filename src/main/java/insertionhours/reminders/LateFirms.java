package insertionhours.reminders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import insertionhours.awaited.AwaitedMonth;
import insertionhours.reminders.LateFirm.Contact;
import insertionhours.reminders.LateFirm.LateLot;
import insertionhours.reminders.ReminderDao.Person;
import insertionhours.reminders.ReminderDao.Reminder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Groups late months by firm and lot, with whom to ask and when that was last done. */
final class LateFirms {
  static final Comparator<AwaitedMonth> WORST =
      Comparator.comparing(AwaitedMonth::daysLate)
          .reversed()
          .thenComparing(AwaitedMonth::month)
          .thenComparing(month -> month.lot().id());

  private final Map<Place, List<Person>> people;
  private final Map<Place, List<Reminder>> reminders;
  private final LocalDate today;

  LateFirms(List<Person> people, List<Reminder> reminders, LocalDate today) {
    this.people = people.stream().collect(groupingBy(Place::of));
    this.reminders = reminders.stream().collect(groupingBy(Place::of));
    this.today = today;
  }

  /**
   * @param late months of any firms and lots
   */
  List<LateFirm> of(Collection<AwaitedMonth> late) {
    return late.stream()
        .sorted(WORST)
        .collect(groupingBy(AwaitedMonth::enterpriseId, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(this::firm)
        .toList();
  }

  private LateFirm firm(List<AwaitedMonth> months) {
    long id = months.get(0).enterpriseId();
    List<LateLot> lots =
        months.stream()
            .collect(groupingBy(month -> month.lot().id(), LinkedHashMap::new, toList()))
            .values()
            .stream()
            .map(
                ofLot ->
                    new LateLot(
                        ofLot.get(0).lot(),
                        contact(ofLot.get(0), LateFirms::referent),
                        contact(ofLot.get(0), LateFirms::deputy),
                        ofLot))
            .toList();
    LocalDate late = months.get(0).dueOn();
    List<LocalDate> days =
        lots.stream()
            .flatMap(lot -> days(new Place(lot.lot().id(), id)))
            .filter(day -> day.isAfter(late))
            .distinct()
            .sorted()
            .toList();
    return new LateFirm(
        id,
        months.get(0).enterpriseName(),
        lots,
        days.size(),
        days.isEmpty() ? null : days.get(days.size() - 1),
        lots.stream().allMatch(lot -> isNoted(lot.lot().id(), id)));
  }

  boolean isNoted(long lotId, long enterpriseId) {
    return days(new Place(lotId, enterpriseId)).anyMatch(today::equals);
  }

  private Stream<LocalDate> days(Place place) {
    return reminders.getOrDefault(place, List.of()).stream().map(Reminder::day);
  }

  private Contact contact(AwaitedMonth month, Function<Person, Contact> which) {
    return people
        .getOrDefault(new Place(month.lot().id(), month.enterpriseId()), List.of())
        .stream()
        .map(which)
        .filter(one -> one.name() != null || one.email() != null || one.phone() != null)
        .findFirst()
        .orElse(null);
  }

  private static Contact referent(Person person) {
    return new Contact(person.name(), person.email(), person.phone());
  }

  private static Contact deputy(Person person) {
    return new Contact(person.deputyName(), person.deputyEmail(), person.deputyPhone());
  }

  private record Place(long lotId, long enterpriseId) {
    static Place of(Person person) {
      return new Place(person.lotId(), person.enterpriseId());
    }

    static Place of(Reminder reminder) {
      return new Place(reminder.lotId(), reminder.enterpriseId());
    }
  }
}
