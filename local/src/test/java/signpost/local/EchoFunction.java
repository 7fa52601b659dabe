package signpost.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Answers with the event it got. In the query, `answer=` is returned as it is, `sleep=` waits for
/// so many milliseconds, `fail=` throws, and `size=` returns so many bytes of body.
public final class EchoFunction implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    String returned =
        "{\"statusCode\": 200, \"headers\": {\"Content-Type\": \"application/json\"}, \"body\":"
            + " %s}";
    String name = Call.split(query(event)).getKey();
    String value = Percent.lenient(Call.split(query(event)).getValue());
    switch (name) {
      case "answer" -> returned = value;
      case "size" ->
          returned = returned.formatted("\"" + "x".repeat(Integer.parseInt(value)) + "\"");
      case "fail" -> throw new IllegalStateException("the visitor's words");
      case "sleep" -> {
        try {
          Thread.sleep(Integer.parseInt(value));
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      default ->
          returned =
              returned.formatted(
                  "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(event)) + "\"");
    }
    out.write(returned.getBytes(StandardCharsets.UTF_8));
  }

  private static String query(String event) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(event)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = json.currentName().equals("rawQueryString");
        json.nextToken();
        if (found) {
          return json.getText();
        }
        json.skipChildren();
      }
      return "";
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> parse(String json) {
    return (Map<String, Object>)
        new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build()).loadFromString(json);
  }
}
