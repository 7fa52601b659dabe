package signpost.bench.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The least that a function can be, H: what a start costs that nobody can do anything about.
public final class Bare implements RequestStreamHandler {
  public Bare() {}

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    in.readAllBytes();
    out.write("{\"statusCode\":200,\"body\":\"\"}".getBytes(UTF_8));
  }
}
