package signpost.desk.database;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sts.StsClient;

/// The tables of a stack on AWS, with the reader's own credentials by AWS's default chain
/// (environment, `~/.aws`, single sign-on); region and profile are those of the chain too.
final class AwsDatabase {
  private AwsDatabase() {}

  /// @param stack its name in CloudFormation
  /// @throws NoDatabase where there is no such stack; what IAM refuses is thrown on (`NotAllowed`)
  static Database open(String stack) throws NoDatabase {
    try (CloudFormationClient stacks =
            CloudFormationClient.builder()
                .httpClient(Clients.http())
                .overrideConfiguration(Clients.patience())
                .build();
        StsClient identity =
            StsClient.builder()
                .httpClient(Clients.http())
                .overrideConfiguration(Clients.patience())
                .build()) {
      // `DescribeStackResources` would stop at the first 100, and the template makes more.
      Map<String, String> tables =
          stacks
              .listStackResourcesPaginator(request -> request.stackName(stack))
              .stackResourceSummaries()
              .stream()
              .filter(resource -> "AWS::DynamoDB::Table".equals(resource.resourceType()))
              .collect(
                  Collectors.toMap(
                      StackResourceSummary::logicalResourceId,
                      StackResourceSummary::physicalResourceId));
      String reader = identity.getCallerIdentity().arn();
      TableNames names =
          TableNames.of(
              logical -> {
                String name = tables.get(logical);
                if (name == null) {
                  throw new IllegalArgumentException(logical);
                }
                return name;
              });
      return new Database(
          DynamoDbClient.builder()
              .httpClient(Clients.http())
              .overrideConfiguration(Clients.patience())
              .build(),
          names,
          reader,
          "the stack " + stack + " on AWS");
    } catch (IllegalArgumentException missing) {
      throw new NoDatabase(
          "The stack %s has no %s: is it this service, and of this version?"
              .formatted(stack, missing.getMessage()));
    } catch (AwsServiceException refused) {
      throw new NoDatabase(
          "AWS refused (%s). Is the stack called %s, and may you see it?"
              .formatted(refused.awsErrorDetails().errorCode(), stack));
    } catch (SdkClientException unreachable) {
      throw new NoDatabase(
          "AWS could not be asked: sign in first (aws sso login, or AWS_PROFILE), and say which"
              + " region with AWS_REGION.");
    } catch (SdkException other) {
      throw new NoDatabase("AWS could not be asked.");
    }
  }
}
