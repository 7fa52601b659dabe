package signpost.local;

import java.util.HashMap;
import java.util.Map;

/// A bucket of tokens for each route, as the gateway throttles.
final class Throttle {
  private record Bucket(double tokens, long nanos) {}

  private final Template.Throttling otherwise;
  private final Map<String, Template.Throttling> byRoute;
  private final Map<String, Bucket> buckets = new HashMap<>();

  /// @param byRoute by route key, such as `GET /api/guidance`
  Throttle(Template.Throttling otherwise, Map<String, Template.Throttling> byRoute) {
    this.otherwise = otherwise;
    this.byRoute = byRoute;
  }

  /// @param nanos the time, from any fixed point
  synchronized boolean admits(String routeKey, long nanos) {
    Template.Throttling limits = byRoute.getOrDefault(routeKey, otherwise);
    Bucket bucket = buckets.getOrDefault(routeKey, new Bucket(limits.burst(), nanos));
    double refilled = bucket.tokens + (nanos - bucket.nanos) / 1e9 * limits.rate();
    double tokens = Math.min(limits.burst(), refilled);
    boolean admitted = tokens >= 1;
    buckets.put(routeKey, new Bucket(admitted ? tokens - 1 : tokens, nanos));
    return admitted;
  }
}
