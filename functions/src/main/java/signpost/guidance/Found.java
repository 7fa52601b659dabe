package signpost.guidance;

/// An article and how well it fits; scores of one answer can be compared, those of two cannot.
public record Found(Entry article, double score) {}
