package signpost.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON by streaming alone: no databind, no reflection. Strict both ways (RFC 8259; I-JSON, RFC
/// 7493): no duplicate names, no trailing text, no half of a surrogate pair, bounded depth.
public final class Json {
  private static final int DEEPEST = 8;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private Json() {}

  /// What writes one JSON value.
  @FunctionalInterface
  public interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  public static String write(Writing writing) {
    StringWriter text = new StringWriter(1024);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /// One JSON object and nothing after it. Never lets an exception of the parser out: its message
  /// quotes the input.
  static Fields object(String text) {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        boolean whole = json.currentToken() != null && skips(json);
        return new Fields.Unreadable(whole ? Problem.WRONG_TYPE : Problem.MALFORMED_JSON);
      }
      Map<String, Object> values = members(json);
      return json.nextToken() == null
          ? new Fields.Read(values)
          : new Fields.Unreadable(Problem.MALFORMED_JSON);
    } catch (IOException malformed) {
      return new Fields.Unreadable(Problem.MALFORMED_JSON);
    } catch (HalfSurrogate half) {
      return new Fields.Unreadable(Problem.ILL_ENCODED);
    }
  }

  private static boolean skips(JsonParser json) throws IOException {
    json.skipChildren();
    return json.nextToken() == null;
  }

  private static Map<String, Object> members(JsonParser json) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = wellFormed(json.currentName());
      json.nextToken();
      members.put(name, value(json));
    }
    return members;
  }

  private static List<Object> elements(JsonParser json) throws IOException {
    List<Object> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(json));
    }
    return elements;
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> members(json);
      case START_ARRAY -> elements(json);
      case VALUE_STRING -> wellFormed(json.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Null.NULL;
      case VALUE_NUMBER_INT -> number(json);
      case VALUE_NUMBER_FLOAT -> Double.NaN;
      case null, default -> throw new IOException("no value");
    };
  }

  /// A number that is no `long` is of no use to anything here; what it was does not matter, only
  /// that it is a number.
  private static Object number(JsonParser json) throws IOException {
    if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      return Double.NaN;
    }
    return json.getLongValue();
  }

  /// Escapes can name half of a surrogate pair, which no UTF-8 can carry.
  private static String wellFormed(@Nullable String text) {
    String found = text == null ? "" : text;
    for (int i = 0; i < found.length(); i++) {
      char c = found.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < found.length()
          && Character.isLowSurrogate(found.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new HalfSurrogate();
      }
    }
    return found;
  }

  /// JSON's `null`, which is a value that was sent and not the absence of one.
  enum Null {
    NULL
  }

  private static final class HalfSurrogate extends RuntimeException {
    HalfSurrogate() {
      super(null, null, false, false);
    }
  }
}
