package signpost.guidance;

import java.util.List;

/// An article as the index holds it.
///
/// @param topic its id
/// @param reviewed ISO date
/// @param related ids of other articles
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
    List<String> related) {}
