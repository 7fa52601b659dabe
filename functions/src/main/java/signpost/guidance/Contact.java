package signpost.guidance;

import org.jspecify.annotations.Nullable;

/// Whom to turn to at once.
///
/// @param phone as people say it, such as `116 123`
public record Contact(String label, String phone, @Nullable String url) {}
