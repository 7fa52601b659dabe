package signpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Who may speak to the database: whoever has the key, is no browser, asks for this machine by its
/// own name, and wants one of the operations that are passed on. All others are told 403 and not
/// why, before a byte of what they sent is read.
final class Admission extends Handler.Wrapper {

  /// The access key id of a signed request; the signature itself would prove no more than the key
  /// does. Source: AWS, "Signature Version 4", authorisation header.
  private static final Pattern CREDENTIAL =
      Pattern.compile("AWS4-HMAC-SHA256 Credential=([A-Za-z0-9]+)/.*");

  private static final Pattern TARGET = Pattern.compile("DynamoDB_20120810\\.([A-Za-z]+)");

  private final byte[] key;

  Admission(String key, Handler database) {
    super(database);
    this.key = key.getBytes(UTF_8);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return admits(request)
        ? super.handle(request, response, callback)
        : refuse(request, response, callback);
  }

  static boolean refuse(Request request, Response response, Callback callback) {
    response.setStatus(403);
    response.write(true, null, callback);
    return true;
  }

  private boolean admits(Request request) {
    HttpFields headers = request.getHeaders();
    return hasKey(only(headers, "authorization"))
        && isHere(only(headers, "host"), request.getConnectionMetaData().getLocalSocketAddress())
        && headers.stream().noneMatch(Admission::isOfABrowser)
        && request.getMethod().equals("POST")
        && isPassedOn(only(headers, "x-amz-target"));
  }

  private boolean hasKey(String authorization) {
    Matcher credential = CREDENTIAL.matcher(authorization);
    return credential.matches() && MessageDigest.isEqual(credential.group(1).getBytes(UTF_8), key);
  }

  /// A name that somebody else has made to point here is not ours.
  private static boolean isHere(String host, SocketAddress address) {
    return address instanceof InetSocketAddress here
        && List.of("127.0.0.1:" + here.getPort(), "localhost:" + here.getPort()).contains(host);
  }

  private static boolean isOfABrowser(HttpField field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    return name.equals("origin") || name.equals("referer") || name.startsWith("sec-");
  }

  private static boolean isPassedOn(String target) {
    Matcher operation = TARGET.matcher(target);
    return operation.matches() && PassedOn.OPERATIONS.contains(operation.group(1));
  }

  /// Empty where there is none, or more than one: they could be read differently further on.
  private static String only(HttpFields headers, String name) {
    List<String> values = headers.getValuesList(name);
    return values.size() == 1 ? values.getFirst() : "";
  }
}
