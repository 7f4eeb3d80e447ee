package insertionhours.texts;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.Locale;

/** The language a reader has asked for: by the switch of the pages, else by the browser. */
public final class Language {
  public static final String COOKIE = "lang";

  private Language() {}

  public static Locale of(ContainerRequestContext request) {
    Cookie chosen = request.getCookies().get(COOKIE);
    if (chosen != null) {
      return supported(chosen.getValue());
    }
    try {
      return request.getAcceptableLanguages().stream()
          .filter(Language::isSupported)
          .findFirst()
          .map(locale -> supported(locale.getLanguage()))
          .orElse(Locale.FRENCH);
    } catch (ProcessingException unreadableHeader) {
      return Locale.FRENCH;
    }
  }

  private static boolean isSupported(Locale locale) {
    return Messages.LANGUAGES.stream()
        .anyMatch(known -> known.getLanguage().equals(locale.getLanguage()));
  }

  public static Locale supported(String language) {
    return "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH;
  }
}
