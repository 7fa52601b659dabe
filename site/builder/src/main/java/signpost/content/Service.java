package signpost.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// `content/service.yaml`: the service as a whole.
///
/// @param address where the site is reached, without a slash at the end
/// @param exitTarget where "Exit this page" leaves for
/// @param logDays how long log lines are kept
/// @param consentDays how long a choice about cookies stays on record after it has ended to hold
/// @param feedbackDays how long feedback is kept
/// @param feedbackEmailDays how long an address given with it is kept
/// @param usageDays how long the counts of a day are kept
/// @param unansweredDays how long the counts of a week's questions without an answer are kept
/// @param deskDays how long it is kept what the team did at its desk
public record Service(
    String name,
    String organisation,
    String address,
    String feedbackEmail,
    Nation nation,
    Contact emergency,
    Contact nonEmergency,
    String exitTarget,
    int logDays,
    int consentDays,
    int usageDays,
    int feedbackDays,
    int feedbackEmailDays,
    int unansweredDays,
    int deskDays) {
  private static final int BETA_TEXT_DAYS = 60;

  /// @param url empty where there is none
  public record Contact(String label, String phone, String url) {

    private static Contact read(YamlMap yaml) {
      String url = yaml.has("url") ? yaml.https("url") : "";
      Contact contact = new Contact(yaml.text("label"), yaml.text("phone"), url);
      yaml.nothingElse();
      return contact;
    }
  }

  static Service read(YamlMap yaml, LocalDate today) {
    Nation nation = yaml.oneOf("nation", Nation.BY_ID);
    LocalDate confirmed = yaml.date("beta-confirmed");
    if (ChronoUnit.DAYS.between(confirmed, today) > BETA_TEXT_DAYS) {
      yaml.warning(
          "beta-confirmed",
          "the beta banner promises \"the next few weeks\" and was last confirmed on %s; confirm it or change the text"
              .formatted(confirmed));
    }
    YamlMap retention = yaml.map("retention");
    Service service =
        new Service(
            yaml.text("name"),
            yaml.text("organisation"),
            yaml.https("address"),
            yaml.text("feedback-email"),
            nation == null ? Nation.UK : nation,
            Contact.read(yaml.map("emergency")),
            Contact.read(yaml.map("non-emergency")),
            yaml.https("exit-target"),
            retention.number("logs", 1, 3653),
            retention.number("consents", 1, 3653),
            retention.number("usage", 1, 3653),
            retention.number("feedback", 1, 3653),
            retention.number("feedback-email", 1, 3653),
            retention.number("unanswered", 1, 400),
            retention.number("desk", 1, 3653));
    retention.nothingElse();
    yaml.nothingElse();
    return service;
  }
}
