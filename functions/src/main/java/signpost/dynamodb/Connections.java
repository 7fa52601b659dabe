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
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final URI database;
  private boolean isOutOfReach;

  /// @param database where the client finds it
  Connections(URI database) {
    this.database = database;
  }

  /// Leaves no connection open that this process would use again, and no session of TLS that could
  /// be taken up again. Where one could not be opened no other is tried: the first visitor will
  /// only wait longer.
  void openOne() {
    if (isOutOfReach) {
      return;
    }
    try {
      open();
      forgetSessions();
    } catch (IOException | NoSuchAlgorithmException unreached) {
      // Nothing is promised, and a function must start without it.
      isOutOfReach = true;
    }
  }

  private void open() throws IOException {
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
