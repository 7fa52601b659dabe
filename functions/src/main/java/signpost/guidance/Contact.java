package signpost.guidance;

import org.jspecify.annotations.Nullable;

/// Whom to turn to at once.
///
/// @param phone as people say it, such as `116 123`; null where `url` is all there is
public record Contact(String label, @Nullable String phone, @Nullable String url) {}
