package signpost.guidance;

import org.jspecify.annotations.Nullable;

/// Where a visitor is sent.
public record Signpost(String organisation, String label, String url, @Nullable String phone) {}
