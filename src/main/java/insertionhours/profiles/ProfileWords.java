package insertionhours.profiles;

import insertionhours.texts.Formats;
import insertionhours.texts.Messages;

/** The words of a profile in its reader's language, alike in its file and on its page. */
record ProfileWords(Messages messages) {

  String text(String key, Object... arguments) {
    return messages.text("profiles." + key, arguments);
  }

  String table(ProfileTable table) {
    return text("table." + table.key());
  }

  String scope(ProfileScope scope) {
    return scope.isAll()
        ? text("scope.all")
        : text("scope.part", scope.facilitatorOrganisation().name());
  }

  /** In the place of a count. */
  String hidden(ProfileCell cell) {
    return cell.under() == null ? text("hidden") : "<" + cell.under();
  }

  String people(ProfileCell cell) {
    return cell.suppressed() ? hidden(cell) : formats().number(cell.people());
  }

  String hours(ProfileCell cell) {
    return cell.suppressed() ? text("hidden") : formats().hours(cell.hours());
  }

  Formats formats() {
    return Formats.in(messages.locale());
  }
}
