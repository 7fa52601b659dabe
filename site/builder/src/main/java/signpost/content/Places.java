package signpost.content;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text may have between braces for `content/service.yaml` to say, such as
/// `{retention.feedback}`: how long something is kept is promised in several texts and must be the
/// same in all, and what is done. Numbers, as in `{0}`, are for the templates to fill.
final class Places {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z.-]*)\\}");
  private static final int YEAR = 365;

  private final Map<String, String> values = new TreeMap<>();

  /// @param texts whose `duration.…` say a number of days in words
  Places(Service service, Map<String, String> texts) {
    values.put("feedback-email", service.feedbackEmail());
    values.put("retention.logs", words(service.logDays(), texts));
    values.put("retention.consents", words(service.consentDays(), texts));
    values.put("retention.usage", words(service.usageDays(), texts));
    values.put("retention.feedback", words(service.feedbackDays(), texts));
    values.put("retention.unanswered", words(service.unansweredDays(), texts));
    values.put("retention.desk", words(service.deskDays(), texts));
    values.put("retention.feedback-email", words(service.feedbackEmailDays(), texts));
  }

  /// @param file where the text stands
  String fill(String text, String file, Findings findings) {
    Matcher place = PLACE.matcher(text);
    return place.replaceAll(
        found -> {
          String value = values.get(found.group(1));
          if (value == null) {
            findings.error(
                file, 1, "{%s} is not known; there are %s".formatted(found.group(1), known()));
          }
          return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
  }

  private String known() {
    return "{" + String.join("}, {", values.keySet()) + "}";
  }

  private static String words(int days, Map<String, String> texts) {
    boolean years = days % YEAR == 0;
    String key = days == 1 ? "duration.day" : years ? "duration.months" : "duration.days";
    int number = years ? days / YEAR * 12 : days;
    return texts.getOrDefault(key, "{0}").replace("{0}", Integer.toString(number));
  }
}
