package insertionhours.web;

import insertionhours.texts.Messages;
import java.util.Locale;

/** A page that needs nothing but itself, for when the server refuses before any page is made. */
final class PlainErrorPage {
  private PlainErrorPage() {}

  static String of(ProblemBody problem, Locale language) {
    Messages messages = Messages.in(language);
    String incident =
        problem.incident() == null
            ? ""
            : "<p>" + escaped(messages.text("web.error.incident", problem.incident())) + "</p>\n";
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%s</title>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        %s<p><a href="/">%s</a></p>
        </main>
        </body>
        </html>
        """
        .formatted(
            language.getLanguage(),
            escaped(problem.title()),
            escaped(problem.title()),
            escaped(problem.detail()),
            incident,
            escaped(messages.text("web.error.home")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
