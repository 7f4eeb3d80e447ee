package insertionhours.help;

import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who does what, and the words that one meets. */
public final class HelpView extends PageView {
  private static final int WORDS = 10;

  /** A role, with the way to its page. */
  public record Topic(String href, String name, String does) {}

  /** A word of the trade. */
  public record Word(String term, String meaning) {}

  HelpView(PageContext page) {
    super("help.mustache", page, page.text("help.title"));
  }

  public List<Topic> topics() {
    return Arrays.stream(HelpTopic.values())
        .map(
            topic ->
                new Topic(
                    topic.href(),
                    page.text("help." + topic + ".title"),
                    page.text("help." + topic + ".does")))
        .toList();
  }

  public List<Word> words() {
    return IntStream.rangeClosed(1, WORDS)
        .mapToObj(
            number ->
                new Word(
                    page.text("help.word" + number + ".term"),
                    page.text("help.word" + number + ".meaning")))
        .toList();
  }
}
