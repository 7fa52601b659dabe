package signpost.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a question is answered with.
///
/// @param urgent comes first, whatever was found
/// @param answers the best first; empty where `confidence` is `NONE`
/// @param related to the best answer, and not among the answers
public record Answer(
    @Nullable Urgent urgent, Confidence confidence, List<Found> answers, List<Entry> related) {}
