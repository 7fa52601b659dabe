package signpost.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.http.SecurityHeaders;

final class TemplateTest {

  private static final Path FILE = Service.ROOT.resolve("template.yaml");

  @Test
  void sendsEachRouteToItsFunction() throws IOException {
    Map<String, String> routes =
        Template.read(FILE).routes().stream()
            .collect(Collectors.toMap(Template.Route::key, Template.Route::function));
    assertThat(routes)
        .containsEntry("POST /api/guidance", "GuidanceFunction")
        .containsEntry("GET /api/guidance", "GuidanceFunction")
        .containsEntry("GET /api/guidance/{id}", "GuidanceFunction")
        .containsEntry("GET /exit", "FrontFunction")
        .containsEntry("$default", "FrontFunction");
  }

  @Test
  void namesTheHandlers() throws IOException {
    assertThat(Template.read(FILE).functions())
        .contains(
            new Template.Function(
                "GuidanceFunction",
                "signpost.guidance.GuidanceFunction",
                Duration.ofSeconds(10),
                Map.of()),
            new Template.Function(
                "PreferencesFunction",
                "signpost.preferences.PreferencesFunction",
                Duration.ofSeconds(10),
                Map.of(
                    "JAVA_TOOL_OPTIONS",
                    "-XX:+DisableExplicitGC",
                    "PREFERENCES_TABLE",
                    "PreferencesTable",
                    "USAGE_TABLE",
                    "UsageTable")));
  }

  @Test
  void putsTheSameSecurityHeadersOnPagesAsFunctionsPutOnAnswers() throws IOException {
    for (Template.Behaviour behaviour : Template.read(FILE).door().behaviours()) {
      Map<String, String> headers =
          behaviour.headers().stream()
              .collect(Collectors.toMap(Template.Header::name, Template.Header::value));
      assertThat(headers).as(behaviour.pattern()).isEqualTo(SecurityHeaders.ALL);
      assertThat(behaviour.headers()).allMatch(Template.Header::override);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/,                  SITE",
    "/api,               SITE",
    "/API/guidance,      SITE",
    "/exit/,             SITE",
    "/api/,              API",
    "/api/guidance,      API",
    "/exit,              API",
  })
  void sendsPathsToOrigins(String path, Template.Kind kind) throws IOException {
    Template.Behaviour behaviour =
        Template.read(FILE).door().behaviours().stream()
            .filter(candidate -> PathPattern.fits(candidate.pattern(), path))
            .findFirst()
            .orElseThrow();
    assertThat(behaviour.target().origin().kind()).isEqualTo(kind);
    assertThat(behaviour.edge()).isTrue();
  }

  @Test
  void letsAFunctionSeeOnlyWhatItReads() throws IOException {
    for (Template.Behaviour behaviour : Template.read(FILE).door().behaviours()) {
      Forwarding forwarding = behaviour.forwarding();
      for (String name :
          Set.of("host", "user-agent", "authorization", "x-forwarded-for", "cookie")) {
        assertThat(forwarding.headers().passes(name)).as(name).isFalse();
      }
      assertThat(forwarding.headers().passes("accept"))
          .isEqualTo(behaviour.target().origin().kind() == Template.Kind.API);
    }
  }

  @Test
  void whatOnlyADeploymentHasIsNeitherSentNorAskedFor() throws IOException {
    Template template = Template.read(FILE);
    assertThat(Files.readString(FILE)).contains("x-signpost-origin-a", "ORIGIN_HASH_A");
    for (Template.Behaviour behaviour : template.door().behaviours()) {
      assertThat(behaviour.target().origin().headers()).doesNotContainKey("x-signpost-origin-a");
    }
    assertThat(template.functions())
        .noneMatch(function -> function.environment().containsKey("ORIGIN_HASH_A"));
  }

  @Test
  void knowsTheThrottlesOfRoutes() throws IOException {
    Template template = Template.read(FILE);
    assertThat(template.routeThrottling())
        .containsKeys("POST /api/feedback", "GET /api/feedback/{reference}");
    assertThat(template.routes().stream().map(Template.Route::key))
        .containsAll(template.routeThrottling().keySet());
  }

  @Test
  void knowsTheTables() throws IOException {
    assertThat(Template.read(FILE).tables())
        .contains(
            new Template.Table(
                "PreferencesTable",
                new LinkedHashMap<>(Map.of("id", "S", "number", "N")),
                List.of("id", "number"),
                List.of(),
                List.of(),
                "expires"));
  }

  @Test
  void readsTheIndexesOfATable(@TempDir Path folder) throws IOException {
    Template template =
        changed(
            folder,
            "Resources:\n",
            """
            Resources:
              ThingsTable:
                Type: AWS::DynamoDB::Table
                Properties:
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions:
                    - {AttributeName: id, AttributeType: S}
                    - {AttributeName: day, AttributeType: N}
                  KeySchema:
                    - {AttributeName: day, KeyType: RANGE}
                    - {AttributeName: id, KeyType: HASH}
                  GlobalSecondaryIndexes:
                    - IndexName: by-day
                      KeySchema: [{AttributeName: day, KeyType: HASH}]
                      Projection: {ProjectionType: INCLUDE, NonKeyAttributes: [words, mood]}
                  LocalSecondaryIndexes:
                    - IndexName: in-order
                      KeySchema: [{AttributeName: id, KeyType: HASH}, {AttributeName: day, KeyType: RANGE}]
                      Projection: {ProjectionType: KEYS_ONLY}
                  TimeToLiveSpecification: {AttributeName: expires, Enabled: false}
            """);
    assertThat(template.tables())
        .contains(
            new Template.Table(
                "ThingsTable",
                new LinkedHashMap<>(Map.of("id", "S", "day", "N")),
                List.of("id", "day"),
                List.of(
                    new Template.Index(
                        "by-day", List.of("day"), "INCLUDE", Set.of("words", "mood"))),
                List.of(
                    new Template.Index("in-order", List.of("id", "day"), "KEYS_ONLY", Set.of())),
                ""));
  }

  @Test
  void aFunctionsOwnVariablesWinOverThoseOfAll(@TempDir Path folder) throws IOException {
    Template template =
        changed(
            folder,
            "      Variables:\n        ORIGIN_HASH_A: !Ref OriginHashA\n",
            "      Variables:\n        A: '1'\n        PREFERENCES_TABLE: x\n");
    assertThat(environment(template, "GuidanceFunction"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", "1", "PREFERENCES_TABLE", "x"));
    assertThat(environment(template, "PreferencesFunction"))
        .containsEntry("A", "1")
        .containsEntry("PREFERENCES_TABLE", "PreferencesTable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "true",
        "",
        "[a]",
        "!GetAtt PreferencesTable.Arn",
        "!Ref Api",
        "!Ref Nothing",
        "!Ref AWS::Region",
        "!Sub ${PreferencesTable}",
        "!ImportValue PreferencesTable",
      })
  void saysWhichVariableIsNoText(String value, @TempDir Path folder) {
    assertThatThrownBy(
            () ->
                changed(
                    folder,
                    "        ORIGIN_HASH_A: !Ref OriginHashA\n",
                    "        MINE: " + value + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "template.yaml Globals Function Environment Variables MINE is neither a text nor a"
                + " !Ref to a AWS::DynamoDB::Table or a AWS::SNS::Topic");
  }

  private static Map<String, String> environment(Template template, String name) {
    return template.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow()
        .environment();
  }

  private static Template changed(Path folder, String good, String other) throws IOException {
    String text = Files.readString(FILE);
    assertThat(text).contains(good);
    return Template.read(
        Files.writeString(folder.resolve("template.yaml"), text.replace(good, other)));
  }

  @Test
  void asksTheFrontForWhatTheSiteHasNot() throws IOException {
    Template.Target target = Template.read(FILE).door().behaviours().getLast().target();
    assertThat(target.failover()).containsExactly(403);
    assertThat(target.second())
        .contains(new Template.Origin(Template.Kind.API, Map.of("accept", "text/html")));
  }

  @ParameterizedTest
  @CsvSource({
    "Timeout: 10,                     '',                            Timeout is missing",
    "Timeout: 10,                     Timeout: ten,                  is not a whole number",
    "TargetOriginId: site-or-front,   TargetOriginId: nowhere,       there is no such origin",
    "OriginId: front,                 OriginId: nowhere,             there is no such origin",
    "HeaderBehavior: whitelist,       HeaderBehavior: surprise,      HeaderBehavior is not known"
        + " here",
    "IncludeSubdomains: true,         IncludeSubdomains: 1,          is not true or false",
    "!Ref ApiOriginRequestPolicy,     ApiOriginRequestPolicy,        is not !Ref or !GetAtt",
    "AWS::S3::Bucket,                 AWS::S3::Barrel,               has 0 of AWS::S3::Bucket",
    "guidance.GuidanceFunction,       guidance.GuidanceFunction::go, is more than the name of a"
        + " class",
  })
  void saysWhatIsWrongAndWhere(String good, String bad, String message, @TempDir Path folder)
      throws IOException {
    assertThatThrownBy(() -> changed(folder, good, bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("template.yaml")
        .hasMessageContaining(message);
  }
}
