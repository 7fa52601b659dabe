package signpost.desk.feedback;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tags are called: letters, digits and hyphens, at most 30 of them.
public final class Tags {
  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
  private static final int LONGEST = 30;

  private Tags() {}

  /// As somebody typed it: in any case, with blanks for hyphens.
  ///
  /// @return null for what is none
  public static @Nullable String read(String typed) {
    String tag = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return tag.length() <= LONGEST && TAG.matcher(tag).matches() ? tag : null;
  }
}
