package signpost.desk.export;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import signpost.feedback.Feedback;
import signpost.feedback.PersonalData;

/// Feedback as others are given it.
///
/// @param text its personal data covered, or not
/// @param reply the same of the team's answer
/// @param more what was asked for beyond that, by its name, such as `email`
public record Row(Feedback feedback, String text, String reply, SequencedMap<String, String> more) {
  /// The address to answer at; empty where there is none, or none any more.
  public static final String EMAIL = "email";

  /// With personal data covered.
  public static Row covered(Feedback feedback) {
    return new Row(feedback, masked(feedback.text()), masked(feedback.reply()), none());
  }

  /// As it was written.
  public static Row open(Feedback feedback) {
    return new Row(feedback, feedback.text(), feedback.reply(), none());
  }

  public Row with(String name, String value) {
    SequencedMap<String, String> all = new TreeMap<>(more);
    all.put(name, value);
    return new Row(feedback, text, reply, all);
  }

  /// In the order of their names.
  public List<String> tags() {
    return feedback.tags().stream().sorted().toList();
  }

  private static SequencedMap<String, String> none() {
    return new TreeMap<>(Map.of());
  }

  private static String masked(String text) {
    return PersonalData.masked(text, PersonalData.in(text));
  }
}
