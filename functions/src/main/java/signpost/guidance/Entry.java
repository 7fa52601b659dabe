package signpost.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as the index holds it.
///
/// @param topic its id
/// @param reviewed ISO date
/// @param related ids of other articles
/// @param check a few questions that narrow it, or null
public record Entry(
    String id,
    String title,
    String summary,
    String url,
    String topic,
    String nation,
    String reviewed,
    List<Section> sections,
    List<Signpost> signposts,
    List<Law> law,
    List<String> related,
    @Nullable GuidedCheck check) {}
