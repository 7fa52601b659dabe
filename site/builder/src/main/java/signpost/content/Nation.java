package signpost.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Where what an article says applies. Its words stand in `content/messages.yaml` under
/// `nation.<id>`.
public enum Nation {
  ENGLAND_AND_WALES,
  ENGLAND,
  WALES,
  SCOTLAND,
  NORTHERN_IRELAND,
  UK;

  static final Map<String, Nation> BY_ID =
      Arrays.stream(values())
          .collect(Collectors.toMap(Nation::id, nation -> nation, (a, b) -> a, LinkedHashMap::new));

  /// As an editor writes it, such as `england-and-wales`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
