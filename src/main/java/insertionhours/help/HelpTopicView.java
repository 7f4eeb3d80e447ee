package insertionhours.help;

import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;
import java.util.stream.IntStream;

/** What one role does, and how it begins. */
public final class HelpTopicView extends PageView {
  private final HelpTopic topic;

  HelpTopicView(PageContext page, HelpTopic topic) {
    super("help-topic.mustache", page, page.text("help." + topic + ".title"));
    this.topic = topic;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("/help", page.text("help.title")));
  }

  public String lead() {
    return text("does");
  }

  public List<String> steps() {
    return IntStream.rangeClosed(1, topic.steps())
        .mapToObj(number -> text("step" + number))
        .toList();
  }

  public boolean hasSubjects() {
    return topic.subjects() > 0;
  }

  public List<HelpView.Word> subjects() {
    return IntStream.rangeClosed(1, topic.subjects())
        .mapToObj(number -> "topic" + number)
        .map(name -> new HelpView.Word(text(name + ".term"), text(name + ".meaning")))
        .toList();
  }

  public String limits() {
    return text("limits");
  }

  private String text(String name) {
    return page.text("help." + topic + "." + name);
  }
}
