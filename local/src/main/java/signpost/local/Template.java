package signpost.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this process needs to know of `template.yaml`.
///
/// What refers to a parameter is left out: only a deployment has its value. So here the front door
/// adds no secret to what it hands on, and functions ask for none.
///
/// @param throttling of each route that `routeThrottling` does not name by its key
public record Template(
    List<Function> functions,
    List<Deployment> deployments,
    List<Table> tables,
    List<Route> routes,
    Throttling throttling,
    Map<String, Throttling> routeThrottling,
    Door door,
    Site site) {

  /// A function that has a route.
  ///
  /// @param name the logical name, such as `GuidanceFunction`
  /// @param environment variables; a reference to a table or a topic is its logical name
  public record Function(
      String name, String handlerClass, Duration timeout, Map<String, String> environment) {}

  /// A function as Lambda runs it, whether a route or a schedule calls it.
  ///
  /// @param code the zip, from the root of the repository
  /// @param memory in MB
  /// @param snapStart whether it starts from a snapshot
  public record Deployment(Function function, String code, int memory, boolean snapStart) {}

  /// @param name the logical name, such as `PreferencesTable`
  /// @param attributes types by name
  /// @param key the partition key and, where there is one, the sort key
  /// @param indexes global ones
  /// @param localIndexes over the same partition key
  /// @param expires the attribute that says when an item goes, or empty
  public record Table(
      String name,
      SequencedMap<String, String> attributes,
      List<String> key,
      List<Index> indexes,
      List<Index> localIndexes,
      String expires) {}

  /// A secondary index.
  ///
  /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
  /// @param included with `INCLUDE`, the attributes besides the keys
  public record Index(String name, List<String> key, String projection, Set<String> included) {}

  /// @param key such as `GET /api/guidance/{id}`, or `$default`
  /// @param timeout how long the gateway waits for the function
  public record Route(String key, String function, Duration timeout) {}

  /// For each route: how many requests in a second, and how many at once.
  public record Throttling(int rate, int burst) {}

  /// The front door: the first behaviour whose pattern fits counts, and the last fits everything.
  public record Door(List<Behaviour> behaviours, Map<Integer, ErrorPage> errorPages) {}

  public enum Kind {
    SITE,
    API
  }

  /// @param headers what CloudFront sends there in the place of the visitor's own
  public record Origin(Kind kind, Map<String, String> headers) {}

  /// Where requests go, and where those go that the first has no answer for.
  ///
  /// @param failover statuses that stand for no answer
  public record Target(Origin origin, Set<Integer> failover, Optional<Origin> second) {}

  /// @param edge whether the edge function runs first
  public record Behaviour(
      String pattern,
      Target target,
      Set<String> methods,
      boolean edge,
      Forwarding forwarding,
      List<Header> headers) {}

  /// @param override whether it replaces what the origin said
  public record Header(String name, String value, boolean override) {}

  public record ErrorPage(int status, String path) {}

  /// @param folder the built site, from the root of the repository
  /// @param edgeFunction the edge function's file, likewise
  /// @param cacheControl by pattern of the path; the first that fits counts
  public record Site(
      String folder, String edgeFunction, SequencedMap<String, String> cacheControl) {}

  public static Template read(Path file) throws IOException {
    return new Reader(Part.read(file)).template();
  }

  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String TOPIC = "AWS::SNS::Topic";

  private record Reader(Part root) {

    Template template() {
      List<Function> functions = new ArrayList<>();
      List<Deployment> deployments = new ArrayList<>();
      List<Route> routes = new ArrayList<>();
      all("AWS::Serverless::Function")
          .forEach(
              (name, function) -> {
                List<Route> own =
                    function
                        .find("Events")
                        .map(Part::entries)
                        .orElseGet(LinkedHashMap::new)
                        .values()
                        .stream()
                        .filter(event -> event.at("Type").text().equals("HttpApi"))
                        .map(event -> route(name, event.at("Properties")))
                        .toList();
                Function read = function(name, function);
                deployments.add(deployment(read, function));
                // What only a schedule calls is called by nothing here.
                if (!own.isEmpty()) {
                  functions.add(read);
                  routes.addAll(own);
                }
              });
      Throttling throttling =
          throttling(only("AWS::Serverless::HttpApi").at("DefaultRouteSettings"));
      Map<String, Throttling> routeThrottling = new LinkedHashMap<>();
      only("AWS::Serverless::HttpApi")
          .find("RouteSettings")
          .map(Part::entries)
          .orElseGet(LinkedHashMap::new)
          .forEach((key, limit) -> routeThrottling.put(key, throttling(limit)));
      List<Table> tables = new ArrayList<>();
      all(TABLE).forEach((name, table) -> tables.add(table(name, table)));
      return new Template(
          functions, deployments, tables, routes, throttling, routeThrottling, door(), site());
    }

    private static Throttling throttling(Part limits) {
      return new Throttling(
          limits.at("ThrottlingRateLimit").number(), limits.at("ThrottlingBurstLimit").number());
    }

    private Function function(String name, Part function) {
      String handler = orGlobal(function, "Handler").text();
      // With a method, Lambda's client calls it by reflection.
      if (handler.contains("::")) {
        throw new IllegalArgumentException(
            function.place() + " Handler is more than the name of a class");
      }
      int seconds = orGlobal(function, "Timeout").number();
      return new Function(name, handler, Duration.ofSeconds(seconds), environment(function));
    }

    private Deployment deployment(Function read, Part function) {
      return new Deployment(
          read,
          orGlobal(function, "CodeUri").text(),
          orGlobal(function, "MemorySize").number(),
          function.find("SnapStart", "ApplyOn").isPresent());
    }

    private Map<String, String> environment(Part function) {
      Map<String, String> environment = new LinkedHashMap<>();
      String[] path = {"Environment", "Variables"};
      Stream.of(root.at("Globals", "Function").find(path), function.find(path))
          .flatMap(Optional::stream)
          .forEach(
              variables ->
                  variables
                      .entries()
                      .forEach(
                          (name, value) -> {
                            if (!isParameter(value)) {
                              environment.put(name, variable(value));
                            }
                          }));
      return environment;
    }

    private boolean isParameter(Part value) {
      return value.ref().filter(root.at("Parameters").entries()::containsKey).isPresent();
    }

    /// A number or `true` without quotes is refused: YAML may read another text than was written.
    private String variable(Part value) {
      if (value.isText()) {
        return value.text();
      }
      return value
          .ref()
          .filter(name -> isA(TABLE, name) || isA(TOPIC, name))
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      value.place()
                          + " is neither a text nor a !Ref to a "
                          + TABLE
                          + " or a "
                          + TOPIC));
    }

    private static Table table(String name, Part table) {
      SequencedMap<String, String> attributes = new LinkedHashMap<>();
      for (Part attribute : table.at("AttributeDefinitions").items()) {
        attributes.put(attribute.at("AttributeName").text(), attribute.at("AttributeType").text());
      }
      return new Table(
          name,
          attributes,
          key(table),
          indexes(table, "GlobalSecondaryIndexes"),
          indexes(table, "LocalSecondaryIndexes"),
          table
              .find("TimeToLiveSpecification")
              .filter(live -> live.at("Enabled").yes())
              .map(live -> live.at("AttributeName").text())
              .orElse(""));
    }

    private static List<Index> indexes(Part table, String kind) {
      List<Index> indexes = new ArrayList<>();
      for (Part index : table.find(kind).map(Part::items).orElse(List.of())) {
        Part projection = index.at("Projection");
        indexes.add(
            new Index(
                index.at("IndexName").text(),
                key(index),
                projection.at("ProjectionType").text(),
                projection.find("NonKeyAttributes").map(Part::items).orElse(List.of()).stream()
                    .map(Part::text)
                    .collect(Collectors.toUnmodifiableSet())));
      }
      return indexes;
    }

    /// The partition key first.
    private static List<String> key(Part part) {
      return part.at("KeySchema").items().stream()
          .sorted(Comparator.comparing(key -> key.at("KeyType").text()))
          .map(key -> key.at("AttributeName").text())
          .toList();
    }

    private Part orGlobal(Part function, String key) {
      return function.find(key).orElseGet(() -> root.at("Globals", "Function", key));
    }

    private static Route route(String function, Part event) {
      Optional<Part> path = event.find("Path");
      String method = event.find("Method").map(Part::text).orElse("ANY").toUpperCase(Locale.ROOT);
      String key = path.map(part -> method + " " + part.text()).orElse("$default");
      // 30 s is the gateway's own limit.
      int patience = event.find("TimeoutInMillis").map(Part::number).orElse(30_000);
      return new Route(key, function, Duration.ofMillis(patience));
    }

    private Door door() {
      Part distribution = only("AWS::CloudFront::Distribution").at("DistributionConfig");
      Map<String, Target> targets = targets(distribution);
      List<Behaviour> behaviours = new ArrayList<>();
      distribution
          .find("CacheBehaviors")
          .map(Part::items)
          .orElse(List.of())
          .forEach(part -> behaviours.add(behaviour(part.at("PathPattern").text(), part, targets)));
      behaviours.add(behaviour("*", distribution.at("DefaultCacheBehavior"), targets));
      Map<Integer, ErrorPage> pages = new LinkedHashMap<>();
      for (Part page :
          distribution.find("CustomErrorResponses").map(Part::items).orElse(List.of())) {
        // The others say only for how long an error is kept, and nothing is kept here.
        page.find("ResponsePagePath")
            .ifPresent(
                path ->
                    pages.put(
                        page.at("ErrorCode").number(),
                        new ErrorPage(page.at("ResponseCode").number(), path.text())));
      }
      return new Door(behaviours, pages);
    }

    /// Origins and origin groups by their ids.
    private Map<String, Target> targets(Part distribution) {
      Map<String, Target> targets = new LinkedHashMap<>();
      for (Part part : distribution.at("Origins").items()) {
        Kind kind = part.find("S3OriginConfig").isPresent() ? Kind.SITE : Kind.API;
        Map<String, String> headers = new LinkedHashMap<>();
        for (Part header : part.find("OriginCustomHeaders").map(Part::items).orElse(List.of())) {
          if (!isParameter(header.at("HeaderValue"))) {
            headers.put(
                header.at("HeaderName").text().toLowerCase(Locale.ROOT),
                header.at("HeaderValue").text());
          }
        }
        targets.put(
            part.at("Id").text(),
            new Target(new Origin(kind, headers), Set.of(), Optional.empty()));
      }
      for (Part group :
          distribution.find("OriginGroups", "Items").map(Part::items).orElse(List.of())) {
        List<Origin> members = new ArrayList<>();
        for (Part member : group.at("Members", "Items").items()) {
          members.add(target(member.at("OriginId"), targets).origin());
        }
        Set<Integer> failover =
            group.at("FailoverCriteria", "StatusCodes", "Items").items().stream()
                .map(Part::number)
                .collect(Collectors.toUnmodifiableSet());
        targets.put(
            group.at("Id").text(),
            new Target(members.getFirst(), failover, Optional.of(members.getLast())));
      }
      return targets;
    }

    private static Target target(Part id, Map<String, Target> targets) {
      Target target = targets.get(id.text());
      if (target == null) {
        throw new IllegalArgumentException(id.place() + ": there is no such origin");
      }
      return target;
    }

    private Behaviour behaviour(String pattern, Part behaviour, Map<String, Target> targets) {
      Target target = target(behaviour.at("TargetOriginId"), targets);
      Set<String> methods =
          behaviour.at("AllowedMethods").items().stream()
              .map(Part::text)
              .collect(Collectors.toUnmodifiableSet());
      boolean edge =
          behaviour.find("FunctionAssociations").map(Part::items).orElse(List.of()).stream()
              .anyMatch(association -> association.at("EventType").text().equals("viewer-request"));
      Forwarding forwarding =
          behaviour
              .find("OriginRequestPolicyId")
              .map(id -> Forwarding.read(resource(id).at("OriginRequestPolicyConfig")))
              .orElse(Forwarding.NOTHING);
      Part policy =
          resource(behaviour.at("ResponseHeadersPolicyId")).at("ResponseHeadersPolicyConfig");
      return new Behaviour(pattern, target, methods, edge, forwarding, headers(policy));
    }

    /// The headers that a response headers policy stands for (source: AWS,
    /// "ResponseHeadersPolicySecurityHeadersConfig").
    private static List<Header> headers(Part policy) {
      List<Header> headers = new ArrayList<>();
      policy
          .at("SecurityHeadersConfig")
          .entries()
          .forEach(
              (name, part) -> {
                boolean override = part.at("Override").yes();
                headers.add(
                    switch (name) {
                      case "ContentSecurityPolicy" ->
                          new Header("content-security-policy", part.at(name).text(), override);
                      case "ContentTypeOptions" ->
                          new Header("x-content-type-options", "nosniff", override);
                      case "FrameOptions" ->
                          new Header("x-frame-options", part.at("FrameOption").text(), override);
                      case "ReferrerPolicy" ->
                          new Header("referrer-policy", part.at(name).text(), override);
                      case "StrictTransportSecurity" ->
                          new Header(
                              "strict-transport-security", transportSecurity(part), override);
                      default ->
                          throw new IllegalArgumentException(part.place() + " is not known here");
                    });
              });
      for (Part item : policy.at("CustomHeadersConfig", "Items").items()) {
        String name = item.at("Header").text().toLowerCase(Locale.ROOT);
        headers.add(new Header(name, item.at("Value").text(), item.at("Override").yes()));
      }
      return List.copyOf(headers);
    }

    private static String transportSecurity(Part part) {
      String value = "max-age=" + part.at("AccessControlMaxAgeSec").number();
      value +=
          part.find("IncludeSubdomains").map(Part::yes).orElse(false) ? "; includeSubDomains" : "";
      return value + (part.find("Preload").map(Part::yes).orElse(false) ? "; preload" : "");
    }

    private Site site() {
      Part bucket = onlyResource("AWS::S3::Bucket").at("Metadata");
      SequencedMap<String, String> cacheControl = new LinkedHashMap<>();
      bucket
          .at("CacheControl")
          .entries()
          .forEach((pattern, value) -> cacheControl.put(pattern, value.text()));
      String edgeFunction =
          onlyResource("AWS::CloudFront::Function").at("Metadata", "Source").text();
      return new Site(bucket.at("Folder").text(), edgeFunction, cacheControl);
    }

    /// The properties of the resource that a part refers to.
    private Part resource(Part reference) {
      return root.at("Resources", reference.target(), "Properties");
    }

    private boolean isA(String type, String name) {
      return root.find("Resources", name, "Type").map(Part::text).filter(type::equals).isPresent();
    }

    private SequencedMap<String, Part> all(String type) {
      SequencedMap<String, Part> found = new LinkedHashMap<>();
      root.at("Resources")
          .entries()
          .forEach(
              (name, resource) -> {
                if (resource.at("Type").text().equals(type)) {
                  found.put(name, resource.at("Properties"));
                }
              });
      return found;
    }

    private Part only(String type) {
      return onlyResource(type).at("Properties");
    }

    private Part onlyResource(String type) {
      List<Part> found =
          root.at("Resources").entries().values().stream()
              .filter(resource -> resource.at("Type").text().equals(type))
              .toList();
      if (found.size() != 1) {
        throw new IllegalArgumentException(
            root.place() + " has " + found.size() + " of " + type + " and not one");
      }
      return found.getFirst();
    }
  }
}
