package signpost.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a request goes on to an origin (source: AWS, "Origin request policies").
record Forwarding(Choice headers, Choice cookies, Choice query) {

  static final Forwarding NOTHING = new Forwarding(Choice.none(), Choice.none(), Choice.none());

  /// @param rest whether what is not named passes
  record Choice(boolean rest, Set<String> named) {

    static Choice none() {
      return new Choice(false, Set.of());
    }

    boolean passes(String name) {
      return rest != named.contains(name);
    }
  }

  static Forwarding read(Part policy) {
    return new Forwarding(
        choice(policy.at("HeadersConfig"), "HeaderBehavior", "Headers"),
        choice(policy.at("CookiesConfig"), "CookieBehavior", "Cookies"),
        choice(policy.at("QueryStringsConfig"), "QueryStringBehavior", "QueryStrings"));
  }

  private static Choice choice(Part config, String behaviour, String names) {
    boolean headers = names.equals("Headers");
    Set<String> named =
        config.find(names).map(Part::items).orElse(List.of()).stream()
            .map(Part::text)
            .map(name -> headers ? name.toLowerCase(Locale.ROOT) : name)
            .collect(Collectors.toUnmodifiableSet());
    return switch (config.at(behaviour).text()) {
      case "none" -> Choice.none();
      case "whitelist" -> new Choice(false, named);
      case "all", "allViewer" -> new Choice(true, Set.of());
      case "allExcept" -> new Choice(true, named);
      default ->
          throw new IllegalArgumentException(
              config.place() + " " + behaviour + " is not known here");
    };
  }

  Call of(Call call) {
    SequencedMap<String, List<String>> kept = new LinkedHashMap<>();
    call.headers()
        .forEach(
            (name, values) -> {
              // What CloudFront adds goes on by name only: "allViewer" is what the visitor sent.
              boolean passes =
                  name.startsWith("cloudfront-")
                      ? !headers.rest() && headers.passes(name)
                      : headers.passes(name);
              if (!name.equals("cookie") && passes) {
                kept.put(name, values);
              }
            });
    List<String> pairs =
        call.cookies().stream().filter(pair -> cookies.passes(Call.split(pair).getKey())).toList();
    if (!pairs.isEmpty()) {
      kept.put("cookie", List.of(String.join("; ", pairs)));
    }
    String parameters =
        call.parameters().stream()
            .filter(pair -> query.passes(Call.split(pair).getKey()))
            .collect(Collectors.joining("&"));
    return new Call(call.method(), call.path(), parameters, kept, call.body());
  }
}
