package signpost.desk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What the reader's browser is sent.
public sealed interface Reply {

  /// A page.
  record Page(int status, String html) implements Reply {}

  /// Go on there by `GET`: a path below the desk's secret beginning.
  record SeeOther(String path) implements Reply {}

  /// A file to keep.
  ///
  /// @param name that the browser offers
  record Download(String name, String type, Writing content) implements Reply {}

  /// A part of a page, such as its style.
  // Never compared, so the array's identity does no harm.
  @SuppressWarnings("ArrayRecordComponent")
  record Asset(String type, byte[] content) implements Reply {}

  /// Writes a file as it is made, so that its size is no matter.
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static Reply page(String html) {
    return new Page(200, html);
  }

  /// @param query parameters, encoded by the caller
  static Reply seeOther(String path, Map<String, String> query) {
    return new SeeOther(path + Query.of(query));
  }
}
