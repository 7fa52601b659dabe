package signpost.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The template follows the rules, and no broken copy of it does.
final class TemplateRulesTest {
  private static final List<Rule> RULES =
      List.of(
          new AlarmRule(),
          new DoorRule(),
          new LogRule(),
          new PolicyRule(),
          new ReferenceRule(),
          new RouteRule(),
          new ScanRule(),
          new SecretRule(),
          new TableRule());

  static Stream<Rule> rules() {
    return RULES.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theTemplateFollows(Rule rule) {
    assertThat(rule.complaints(StackTemplate.of(StackTemplate.source()))).isEmpty();
  }

  /// A part of the template, what stands there in the copy, and what is said of it. `~` begins a
  /// line.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // actions and resources
        "- dynamodb:Query~                  - dynamodb:UpdateItem | - dynamodb:* | UnansweredRole"
            + " allows the action dynamodb:*",
        "Action: dynamodb:Scan | Action: '*' | RetentionRole allows the action *",
        "Resource: !GetAtt UsageTable.Arn | Resource: '*' | PreferencesRole allows something on *",
        "Resource: !GetAtt UsageTable.Arn | Resource: !Sub ${UsageTable.Arn}/* | PreferencesRole"
            + " allows something on {Sub=${UsageTable.Arn}/*}",
        "Resource: !GetAtt UsageTable.Arn | NotResource: !GetAtt FeedbackTable.Arn |"
            + " PreferencesRole allows all but something",
        "Role: !GetAtt FrontRole.Arn | Role: !GetAtt GuidanceRole.Arn | has no role of its own",
        "            Condition:~              StringEquals:~                AWS:SourceArn: | #: |"
            + " SiteBucketPolicy trusts a service whoever it speaks for",
        "- dynamodb:Query~                  - dynamodb:UpdateItem | - dynamodb:Scan |"
            + " UnansweredRole may read whole tables",
        "Action: dynamodb:Query~                Resource: !Sub ${FeedbackTable.Arn}/index/by-queue~"
            + "              - Effect | Action: dynamodb:Scan~                Resource: x~         "
            + "     - Effect | DigestRole may read whole tables",
        // logs
        "LogGroupName: !Sub /${AWS::StackName}/guidance~      RetentionInDays: 30 | LogGroupName: x"
            + " | GuidanceLogGroup does not go after 30 days",
        "RetentionInDays: 30 | RetentionInDays: 365 | does not go after 30 days",
        "LogGroup: !Ref FrontLogGroup | LogGroup: !Ref GuidanceLogGroup | has no log of its own",
        "$context.routeKey | $context.path | the gateway logs $context.path",
        "$context.routeKey | $context.identity.sourceIp | the gateway logs"
            + " $context.identity.sourceIp",
        "        Enabled: true~        Comment: !Ref AWS::StackName | Logging: {Bucket: x} |"
            + " FrontDoor logs query, address and referrer",
        // routes
        "Path: /api/preferences/seen | Path: /api/preferences/sean | POST /api/preferences/sean is"
            + " not in openapi.yaml",
        "Path: /api/preferences/seen | Path: /api/preferences/sean | POST /api/preferences/sean"
            + " goes to signpost.preferences.PreferencesFunction, which does not handle it",
        "Path: /api/preferences/seen | Path: /api/preferences/sean | POST /api/preferences/seen is"
            + " in openapi.yaml and not here",
        "signpost.front.FrontFunction | signpost.guidance.GuidanceFunction | GET /exit goes to"
            + " signpost.guidance.GuidanceFunction",
        "Method: ANY~            Path: /exit | Method: PATCH~            Path: /exit | ANY /exit"
            + " does not go to the function of GET /exit",
        "POST /api/feedback/look-up: | POST /api/feedback/lookup: | POST /api/feedback/lookup has a"
            + " throttle and is no route",
        // the front door
        "DefaultTTL: 0 | DefaultTTL: 1 | /api/* is kept: DefaultTTL 1",
        "MaxTTL: 0 | MaxTTL: 1 | /exit is kept: MaxTTL 1",
        "Comment: Nothing is kept~        MinTTL: 0 | Comment: Kept~        MinTTL: 1 | /api/* is"
            + " kept: MinTTL 1",
        "CachePolicyId: !Ref ApiCachePolicy | CachePolicyId: !Ref PagesCachePolicy | /exit is kept:"
            + " MaxTTL 31536000",
        "            ResponseHeadersPolicyId: !Ref SecurityHeaders~ | ~ | /api/* has not the"
            + " headers of the service",
        "          ContentTypeOptions:~            Override: true~ | ~ | * has not the headers of"
            + " the service",
        "ViewerProtocolPolicy: https-only | ViewerProtocolPolicy: allow-all | /api/* travels in the"
            + " clear",
        "- Accept-Encoding~            - CloudFront | - Host~            - CloudFront | a visitor's"
            + " own Host is forwarded",
        "- Accept-Encoding~            - CloudFront | - x-signpost-origin-a~            -"
            + " CloudFront | a visitor's own x-signpost-origin-a is forwarded",
        "- Accept-Encoding~            - CloudFront | - A~            - B~            -"
            + " CloudFront | CloudFront forwards 10 headers, not 11",
        "OriginRequestPolicyId: !Ref ApiOriginRequestPolicy | Unused: 1 | /exit forwards too much"
            + " or too little",
        "OriginAccessControlId: !GetAtt SiteAccess.Id | Unused: 1 | without origin access control",
        "ErrorCode: 403~            ErrorCachingMinTTL: 0 | ErrorCode: 403~           "
            + " ErrorCachingMinTTL: 10 | one visitor's error",
        "TLSv1.2_2021 | TLSv1.1_2016 | TLS below 1.2",
        "OriginSSLProtocols: [TLSv1.2] | OriginSSLProtocols: [TLSv1] | is asked in the clear, or"
            + " below TLS 1.2",
        "HttpVersion: http2and3 | HttpVersion: http2 | no HTTP/3",
        // secrets
        "NoEcho: true | NoEcho: false | the secrets are []",
        "ORIGIN_HASH_A: !Ref OriginHashA | ORIGIN_HASH_A: !Ref OriginSecretA | is given"
            + " ORIGIN_HASH_A, and nobody knows what it is",
        "ORIGIN_HASH_A: !Ref OriginHashA | OTHER: 'a plain secret' | is given OTHER, and nobody"
            + " knows what it is",
        "HeaderName: x-signpost-origin-b | HeaderName: x-signpost-origin-c | front does not send"
            + " x-signpost-origin-b",
        "Description: Answers a question with guidance | Description: !Sub 'knows ${OriginSecretA}'"
            + " | secrets are used in 5 places",
        // references
        "USAGE_TABLE: !Ref UsageTable | USAGE_TABLE: !Ref UsagesTable | there is no UsagesTable",
        "${FeedbackTable.Arn}/index | ${FeedbacksTable.Arn}/index | there is no FeedbacksTable",
        // tables
        "PointInTimeRecoveryEnabled: true | PointInTimeRecoveryEnabled: false | FeedbackTable"
            + " cannot be restored",
        "RecoveryPeriodInDays: 7 | RecoveryPeriodInDays: 35 | FeedbackTable cannot be restored",
        "DeletionProtectionEnabled: true | DeletionProtectionEnabled: false | FeedbackTable can be"
            + " deleted",
        "BillingMode: PAY_PER_REQUEST | BillingMode: PROVISIONED | UsageTable is not on demand",
        "UNANSWERED_TABLE: !Ref UnansweredTable | OTHER_TABLE: !Ref UsageTable | the daily report"
            + " does not look through UnansweredTable",
        // alarms
        "AlarmActions:~        - !Ref TeamTopic~      OKActions: | OKActions: | ServerErrorsAlarm"
            + " tells nobody",
        "TreatMissingData: notBreaching | TreatMissingData: missing | does not say what silence"
            + " means",
        "${OutlivedAlarm.Arn} | ${SlowAlarm.Arn} | OutlivedAlarm is not on the dashboard",
        "AutoPublishCodeSha256: !Ref Deployment | AutoPublishAliasAllProperties: true |"
            + " FrontFunction is not published anew",
        "        DEPLOYMENT: !Ref Deployment~ | ~ | FrontFunction cannot be published twice from"
            + " the same zip",
        "Alarms:~        - !Ref ServerErrorsAlarm | Alarms: [] | no alarm stops a release",
        "\"start\": \"-P7D\", | \"start\" | Dashboard is no JSON",
      })
  void aBrokenCopyIsRefused(String part, String instead, String said) {
    String source = StackTemplate.source();
    String good = part.replace('~', '\n');
    assertThat(source).contains(good);

    StackTemplate copy = StackTemplate.of(source.replace(good, instead.replace('~', '\n')));

    assertThat(RULES.stream().flatMap(rule -> rule.complaints(copy).stream()))
        .anySatisfy(complaint -> assertThat(complaint).contains(said));
  }
}
