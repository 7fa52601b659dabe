package signpost.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// What people typed to each other in the Chit-Chat Challenge of the BYU Perception, Control and
/// Cognition laboratory: the Python package `chitchat-dataset` 0.9.0, MIT licence. Only directions
/// of vectors are learnt from it; no sentence of it is kept.
final class SmallTalk {
  private SmallTalk() {}

  /// @param wheel the package as it is downloaded
  static List<String> read(InputStream wheel) {
    List<String> messages = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(wheel)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("/dataset.json")) {
          JsonParser json = new JsonFactory().createParser(zip);
          for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING && "text".equals(json.currentName())) {
              messages.add(json.getText().replaceAll("\\s+", " ").strip());
            }
          }
          return messages;
        }
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    throw new IllegalArgumentException("no dataset.json in the package");
  }
}
