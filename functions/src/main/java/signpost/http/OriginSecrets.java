package signpost.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a request came through CloudFront, which adds two secrets to what it hands on. Whoever
/// calls the gateway at its own address passes the edge function by, and could claim in its header
/// to be anybody.
///
/// Either secret will do, so that one at a time can be replaced while requests with the old pair
/// and the new one arrive at functions of before and after (docs/decisions/0025). A function knows
/// their hashes alone.
final class OriginSecrets {
  static final List<String> HEADERS = List.of("x-signpost-origin-a", "x-signpost-origin-b");

  /// Each the SHA-256 of the secret in the header of the same place, in hexadecimal.
  static final List<String> VARIABLES = List.of("ORIGIN_HASH_A", "ORIGIN_HASH_B");

  private final List<byte[]> hashes;

  private OriginSecrets(List<byte[]> hashes) {
    this.hashes = hashes;
  }

  /// @param environment where neither hash is set, as on one's own machine, nothing is asked;
  ///   `template.yaml` always sets both
  /// @throws IllegalArgumentException where one alone is set, or is no hash
  static OriginSecrets of(Map<String, String> environment) {
    List<byte[]> hashes = new ArrayList<>();
    if (environment.containsKey(VARIABLES.get(0)) || environment.containsKey(VARIABLES.get(1))) {
      // The first of all digests loads their provider: better while the function starts.
      int length = sha256("").length;
      for (String variable : VARIABLES) {
        hashes.add(hash(environment.get(variable), variable, length));
      }
    }
    return new OriginSecrets(hashes);
  }

  private static byte[] hash(@Nullable String hex, String variable, int length) {
    if (hex == null || hex.length() != 2 * length) {
      throw new IllegalArgumentException(variable + " is no hash");
    }
    return HexFormat.of().parseHex(hex);
  }

  /// In a time that tells nothing of how much is right.
  boolean admit(Request request) {
    boolean admitted = hashes.isEmpty();
    for (int i = 0; i < hashes.size(); i++) {
      String secret = request.header(HEADERS.get(i));
      admitted |= MessageDigest.isEqual(sha256(secret == null ? "" : secret), hashes.get(i));
    }
    return admitted;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
