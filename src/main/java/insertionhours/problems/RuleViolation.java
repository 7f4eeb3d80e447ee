package insertionhours.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is asked can be read and is yours to ask, and a rule of the field forbids it. */
public final class RuleViolation extends DomainProblem {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient List<RuleViolation> others;

  /**
   * @param field the field of the request that has to change, "" when it is none in particular
   * @param arguments of the message: texts, numbers, {@code Hours}, dates, months and enums are put
   *     in the reader's manner
   */
  public RuleViolation(String field, String code, Object... arguments) {
    this(field, List.of(), code, arguments);
  }

  private RuleViolation(
      String field, List<RuleViolation> others, String code, Object... arguments) {
    super(code, arguments);
    this.field = field;
    this.others = others;
  }

  public String field() {
    return field;
  }

  /** Each rule that is broken at a field of its own, this one first. */
  public List<RuleViolation> all() {
    return Stream.concat(Stream.of(this), others.stream()).toList();
  }

  /** The same of a part of the request, at the place that its field names have there. */
  public RuleViolation within(String place) {
    return new RuleViolation(
        place + field,
        others.stream().map(other -> other.within(place)).toList(),
        code(),
        arguments().toArray());
  }

  /** Gathers what is broken, to refuse all of it at once. */
  public static final class Several {
    private final List<RuleViolation> found = new ArrayList<>();

    /** What cannot be done for a rule is noted, and the next thing tried. */
    public void attempt(String place, Runnable work) {
      try {
        work.run();
      } catch (RuleViolation e) {
        found.addAll(e.within(place).all());
      }
    }

    /**
     * @throws RuleViolation with the code of the first, if there is any
     */
    public void refuse() {
      if (!found.isEmpty()) {
        RuleViolation first = found.get(0);
        throw new RuleViolation(
            first.field(),
            List.copyOf(found.subList(1, found.size())),
            first.code(),
            first.arguments().toArray());
      }
    }
  }
}
