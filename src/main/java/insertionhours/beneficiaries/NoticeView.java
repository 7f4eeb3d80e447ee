package insertionhours.beneficiaries;

import insertionhours.identity.Actor;
import insertionhours.texts.Messages;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a person is told of what is kept on her: in French, to be printed and handed over. */
final class NoticeView extends PageView {
  private static final List<String> PARTS =
      List.of("why", "kept", "never", "who", "howLong", "rights");

  private final BeneficiaryWords words;
  private final List<String> controllers;

  NoticeView(PageContext page, Actor actor, List<String> controllers) {
    super("notice.mustache", page, page.text("beneficiaries.handout.title"));
    this.words = BeneficiaryWords.of(page, actor);
    this.controllers = controllers;
  }

  /** A question that a person may have, and its answer. */
  public record Part(String question, String answer) {}

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb(BeneficiaryListPages.PATH, words.text("title")));
  }

  public String heading() {
    return french().text("beneficiaries.handout.heading");
  }

  public List<Part> parts() {
    return parts(french());
  }

  /** For a reader of English, what the French says. */
  public List<Part> translation() {
    return page.messages().locale().equals(Locale.FRENCH) ? List.of() : parts(page.messages());
  }

  public boolean translated() {
    return !translation().isEmpty();
  }

  private List<Part> parts(Messages messages) {
    Part contact =
        new Part(
            messages.text("beneficiaries.handout.contact"),
            controllers.isEmpty()
                ? messages.text("beneficiaries.handout.contactUnknown")
                : String.join(", ", controllers));
    return Stream.concat(
            PARTS.stream()
                .map(
                    part ->
                        new Part(
                            messages.text("beneficiaries.handout." + part),
                            messages.text("beneficiaries.handout." + part + "Text"))),
            Stream.of(contact))
        .toList();
  }

  private static Messages french() {
    return Messages.in(Locale.FRENCH);
  }
}
