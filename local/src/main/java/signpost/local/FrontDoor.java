package signpost.local;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// CloudFront: which behaviour a path has, the edge function, what of a request goes on, error
/// pages, and headers on every answer. It keeps nothing, so that what is built anew is seen at
/// once.
final class FrontDoor {

  /// Bytes of path and query (source: AWS, "Quotas": maximum length of a URL).
  private static final int URL_LIMIT = 8192;

  /// With which an origin group tries its second member (source: AWS, "Origin failover").
  private static final Set<String> FAILOVER_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Template.Door door;
  private final EdgeFunction edge;
  private final StaticSite site;
  private final Gateway gateway;

  FrontDoor(Template.Door door, EdgeFunction edge, StaticSite site, Gateway gateway) {
    this.door = door;
    this.edge = edge;
    this.site = site;
    this.gateway = gateway;
  }

  Answer answer(Call call) throws InterruptedException {
    Template.Behaviour behaviour = behaviour(call.path());
    return withHeaders(behaviour, unadorned(behaviour, call));
  }

  /// For what never became a request: nothing is known of it, not even its path.
  Answer refusal(int status) {
    return withHeaders(
        behaviour("/"),
        Answer.page(status, "This did not work", "The service cannot read this request."));
  }

  private Answer unadorned(Template.Behaviour behaviour, Call call) throws InterruptedException {
    try {
      if (call.path().length() + call.query().length() > URL_LIMIT) {
        return Answer.page(
            414, "This address is too long", "The service has no address as long as this one.");
      }
      if (!behaviour.methods().contains(call.method())) {
        // CloudFront says 403 here, which would become "page not found".
        return Answer.page(405, "This does not work here", "This page can only be read.")
            .with("allow", String.join(", ", behaviour.methods().stream().sorted().toList()));
      }
      return errorPage(call, beyondTheEdge(behaviour, call));
    } catch (IOException | RuntimeException e) {
      Trouble.print("The local server failed", e);
      return Answer.page(500, "There is a problem with the service", "Try again later.");
    }
  }

  private Answer beyondTheEdge(Template.Behaviour behaviour, Call call)
      throws IOException, InterruptedException {
    if (!behaviour.edge()) {
      return target(behaviour, call);
    }
    return switch (edge.run(call)) {
      case EdgeFunction.Outcome.Answered(Answer answer) -> answer;
      case EdgeFunction.Outcome.Onward(String path, var headers) ->
          target(behaviour, new Call(call.method(), path, call.query(), headers, call.body()));
    };
  }

  private Answer target(Template.Behaviour behaviour, Call call)
      throws IOException, InterruptedException {
    Template.Target target = behaviour.target();
    Answer answer = origin(target.origin(), behaviour.forwarding(), call);
    boolean next =
        target.second().isPresent()
            && target.failover().contains(answer.status())
            && FAILOVER_METHODS.contains(call.method());
    return next ? origin(target.second().get(), behaviour.forwarding(), call) : answer;
  }

  private Answer origin(Template.Origin origin, Forwarding forwarding, Call call)
      throws IOException, InterruptedException {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>(call.headers());
    headers.put("cloudfront-forwarded-proto", List.of("http"));
    Call forwarded =
        forwarding.of(new Call(call.method(), call.path(), call.query(), headers, call.body()));
    forwarded.headers().putAll(values(origin.headers()));
    return switch (origin.kind()) {
      // The bucket is asked with the visitor's conditions and encodings, as CloudFront's cache is.
      case SITE -> site.answer(call, call.path());
      case API -> gateway.answer(forwarded);
    };
  }

  private static Map<String, List<String>> values(Map<String, String> headers) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    headers.forEach((name, value) -> values.put(name, List.of(value)));
    return values;
  }

  /// As in CloudFront, this replaces a function's answer too where the template names its status.
  private Answer errorPage(Call call, Answer answer) throws IOException {
    Template.ErrorPage page = door.errorPages().get(answer.status());
    if (page == null) {
      return answer;
    }
    Answer built =
        site.answer(new Call("GET", page.path(), "", noConditions(call), call.body()), page.path());
    return built.status() == 200
        ? built.withStatus(page.status())
        : Answer.page(page.status(), "This did not work", "The service has no page for it.");
  }

  private static SequencedMap<String, List<String>> noConditions(Call call) {
    SequencedMap<String, List<String>> headers = new LinkedHashMap<>(call.headers());
    headers.remove("if-none-match");
    return headers;
  }

  private Template.Behaviour behaviour(String path) {
    return door.behaviours().stream()
        .filter(behaviour -> PathPattern.fits(behaviour.pattern(), path))
        .findFirst()
        .orElseThrow();
  }

  private static Answer withHeaders(Template.Behaviour behaviour, Answer answer) {
    for (Template.Header header : behaviour.headers()) {
      if (header.override() || !answer.headers().containsKey(header.name())) {
        answer = answer.with(header.name(), header.value());
      }
    }
    return answer;
  }
}
