package signpost.template;

import static signpost.ProjectYaml.map;
import static signpost.ProjectYaml.text;
import static signpost.template.StackTemplate.at;
import static signpost.template.StackTemplate.items;
import static signpost.template.StackTemplate.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import signpost.http.SecurityHeaders;

/// Every behaviour of the front door has the edge function and the headers, lets nothing travel in
/// the clear, and keeps nothing of the API; functions see what is named and no more.
final class DoorRule implements Rule {
  private static final List<String> TIMES = List.of("MinTTL", "DefaultTTL", "MaxTTL");

  /// CloudFront's own limit.
  private static final int MOST_HEADERS = 10;

  private static final Set<String> NEVER =
      Set.of("host", "user-agent", "authorization", "x-forwarded-for", "cloudfront-viewer-address");

  @Override
  public List<String> complaints(StackTemplate template) {
    List<String> complaints = new ArrayList<>();
    Map<String, Object> door =
        at(
            template.properties("AWS::CloudFront::Distribution").values().iterator().next(),
            "DistributionConfig");
    behaviour("*", at(door, "DefaultCacheBehavior"), template, complaints);
    List<Object> others = items(door.get("CacheBehaviors"));
    for (Object behaviour : others) {
      behaviour(text(map(behaviour).get("PathPattern")), map(behaviour), template, complaints);
    }
    if (!others.stream()
        .map(other -> text(map(other).get("PathPattern")))
        .toList()
        .equals(List.of("/api/*", "/exit"))) {
      complaints.add("other paths than /api/* and /exit go to functions");
    }
    for (Object error : items(door.get("CustomErrorResponses"))) {
      if (!"0".equals(text(map(error).get("ErrorCachingMinTTL")))) {
        complaints.add("one visitor's error is shown to the next: " + error);
      }
    }
    if (!"http2and3".equals(door.get("HttpVersion"))) {
      complaints.add("no HTTP/3");
    }
    if (!text(door.get("ViewerCertificate")).contains("MinimumProtocolVersion=TLSv1.2_2021")) {
      complaints.add("TLS below 1.2");
    }
    origins(door, complaints);
    template
        .properties("AWS::CloudFront::OriginRequestPolicy")
        .values()
        .forEach(policy -> forwarded(at(policy, "OriginRequestPolicyConfig"), complaints));
    return complaints;
  }

  private static void behaviour(
      String path, Map<String, Object> behaviour, StackTemplate template, List<String> complaints) {
    boolean api = !path.equals("*");
    Map<String, Object> headers =
        at(
            template
                .properties("AWS::CloudFront::ResponseHeadersPolicy")
                .get(target(behaviour.get("ResponseHeadersPolicyId"))),
            "ResponseHeadersPolicyConfig");
    int given =
        at(headers, "SecurityHeadersConfig").size()
            + items(at(headers, "CustomHeadersConfig").get("Items")).size();
    if (given != SecurityHeaders.ALL.size()) {
      complaints.add(path + " has not the headers of the service");
    }
    Map<String, Object> cache =
        at(
            template
                .properties("AWS::CloudFront::CachePolicy")
                .get(target(behaviour.get("CachePolicyId"))),
            "CachePolicyConfig");
    for (String time : TIMES) {
      boolean none = "0".equals(text(cache.get(time)));
      if (!none && (api || time.equals("MinTTL"))) {
        complaints.add(path + " is kept: " + time + " " + cache.get(time));
      }
    }
    if (!Set.of("https-only", "redirect-to-https")
        .contains(text(behaviour.get("ViewerProtocolPolicy")))) {
      complaints.add(path + " travels in the clear");
    }
    if (api != behaviour.containsKey("OriginRequestPolicyId")) {
      complaints.add(path + " forwards too much or too little");
    }
    if (!text(behaviour.get("FunctionAssociations")).contains("ViewerRequest.FunctionARN")) {
      complaints.add(path + " goes past the edge function");
    }
  }

  private static void origins(Map<String, Object> door, List<String> complaints) {
    for (Object origin : items(door.get("Origins"))) {
      boolean bucket = map(origin).containsKey("S3OriginConfig");
      Map<String, Object> custom = at(origin, "CustomOriginConfig");
      if (bucket && target(map(origin).get("OriginAccessControlId")).isEmpty()) {
        complaints.add("the bucket is asked without origin access control");
      }
      if (!bucket
          && !(text(custom.get("OriginProtocolPolicy")).equals("https-only")
              && items(custom.get("OriginSSLProtocols")).equals(List.of("TLSv1.2")))) {
        complaints.add(map(origin).get("Id") + " is asked in the clear, or below TLS 1.2");
      }
    }
  }

  private static void forwarded(Map<String, Object> policy, List<String> complaints) {
    Map<String, Object> headers = at(policy, "HeadersConfig");
    List<Object> named = items(headers.get("Headers"));
    if (!"whitelist".equals(headers.get("HeaderBehavior"))
        || !"whitelist".equals(at(policy, "CookiesConfig").get("CookieBehavior"))) {
      complaints.add("functions are given what nobody named");
    }
    if (named.size() > MOST_HEADERS) {
      complaints.add("CloudFront forwards " + MOST_HEADERS + " headers, not " + named.size());
    }
    for (Object header : named) {
      String name = text(header).toLowerCase(java.util.Locale.ROOT);
      if (NEVER.contains(name) || name.startsWith("x-signpost-origin")) {
        complaints.add("a visitor's own " + header + " is forwarded");
      }
    }
  }
}
