package signpost.desk.unanswered;

import java.time.LocalDate;
import java.util.List;

/// What at least five people asked alike in a week, and found no good answer to.
///
/// @param stems what the articles know of its words, in the order of the alphabet, such as `certif
///   platform wit`
/// @param asked how often, in all those weeks together
/// @param weeks the days on which they began, the newest first
public record UnansweredQuestion(String stems, int asked, List<LocalDate> weeks) {}
