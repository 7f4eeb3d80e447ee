package insertionhours.accounts;

import insertionhours.texts.Messages;
import insertionhours.web.PageContext;
import insertionhours.web.PageView;
import java.util.List;

/** A one-time link, shown once, with a sentence to send it by. */
public final class LinkView extends PageView {
  private final String purpose;
  private final IssuedLink link;
  private final String address;
  private final String backHref;

  /**
   * @param purpose "invitation" or "reset"
   * @param address the link in full
   */
  LinkView(PageContext page, String purpose, IssuedLink link, String address, String backHref) {
    super("link.mustache", page, page.text("accounts.link.title." + purpose, link.email()));
    this.purpose = purpose;
    this.link = link;
    this.address = address;
    this.backHref = backHref;
  }

  /** A text to copy into one's own mail. */
  public record Mail(String id, String lang, String label, String text) {}

  public String link() {
    return address;
  }

  public String lead() {
    return page.text("accounts.link.lead", link.email(), link.expiresAt());
  }

  public String backHref() {
    return backHref;
  }

  /** In both languages: the reader's is not always the guest's. */
  public List<Mail> mails() {
    return Messages.LANGUAGES.stream()
        .map(
            language -> {
              String code = language.getLanguage();
              String text =
                  Messages.in(language)
                      .text("accounts.link.mail." + purpose, address, link.expiresAt());
              return new Mail("mail-" + code, code, page.text("accounts.link." + code), text);
            })
        .toList();
  }
}
