package signpost.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/// Opens one connection to the database after the other, each with a handshake of its own, and
/// closes it. The first thing that a restored function needs is a new one, and a handshake that has
/// been gone through once or twice is not compiled yet. What is asked for, a `GET` of the root that
/// nobody signed, reads no table and is paid for by nobody.
final class Connections {
  /// More than fifty showed no gain (docs/decisions/0027); no visitor waits for a snapshot.
  private static final int TIMES = 100;

  private static final Duration LONGEST = Duration.ofSeconds(4);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Connections() {}

  /// Leaves no connection open that this process would use again, and no session of TLS that could
  /// be taken up again. Where one cannot be opened no other is tried: the first visitor will only
  /// wait longer.
  ///
  /// @param database where the client finds it
  static void rehearse(URI database) {
    long start = System.nanoTime();
    try {
      for (int time = 0; time < TIMES && System.nanoTime() - start < LONGEST.toNanos(); time++) {
        open(database);
        forgetSessions();
      }
    } catch (IOException | NoSuchAlgorithmException unreached) {
      // Nothing is promised, and a function must start without it.
    }
  }

  private static void open(URI database) throws IOException {
    HttpURLConnection connection = DynamoDb.connection(database, PATIENCE);
    connection.setRequestProperty("Connection", "close");
    boolean isError = connection.getResponseCode() >= 400;
    try (InputStream answer = isError ? connection.getErrorStream() : connection.getInputStream()) {
      if (answer != null) {
        answer.readAllBytes();
      }
    }
  }

  private static void forgetSessions() throws NoSuchAlgorithmException {
    SSLSessionContext sessions = SSLContext.getDefault().getClientSessionContext();
    for (byte[] id : Collections.list(sessions.getIds())) {
      SSLSession session = sessions.getSession(id);
      if (session != null) {
        session.invalidate();
      }
    }
  }
}
