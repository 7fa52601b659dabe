package signpost.local;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/// The values of an item in DynamoDB Local's own words.
final class EngineValue {
  private EngineValue() {}

  static Map<String, AttributeValue> ofAll(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> values) {
    Map<String, AttributeValue> own = new LinkedHashMap<>();
    values.forEach((name, value) -> own.put(name, of(value)));
    return own;
  }

  private static AttributeValue of(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    AttributeValue own = new AttributeValue();
    return switch (value.type()) {
      case S -> own.withS(value.s());
      case N -> own.withN(value.n());
      case B -> own.withB(value.b().asByteBuffer());
      case SS -> own.withSS(value.ss());
      case NS -> own.withNS(value.ns());
      case BS -> own.withBsFromSdkBytes(value.bs());
      case M -> own.withM(ofAll(value.m()));
      case L -> own.withL(value.l().stream().map(EngineValue::of).toList());
      case NUL -> own.withNULL(value.nul());
      case BOOL -> own.withBOOL(value.bool());
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("a value of no type");
    };
  }
}
