package signpost.desk.web;

import java.util.Map;

/// What the reader's browser asks for, once the guard has let it in.
///
/// @param path below the desk's secret beginning, such as `/inbox`
/// @param place what the placeholders of the route stand for
/// @param query what stands behind `?`
/// @param form what was sent; empty for `GET`
public record Call(
    String method,
    String path,
    Map<String, String> place,
    Map<String, String> query,
    Map<String, String> form) {

  /// A value of the query; empty where there is none.
  public String asked(String name) {
    return query.getOrDefault(name, "");
  }

  /// A field of the form; empty where there is none.
  public String sent(String name) {
    return form.getOrDefault(name, "");
  }

  Call at(Map<String, String> other) {
    return new Call(method, path, other, query, form);
  }

  /// Without anything that was typed.
  @Override
  public String toString() {
    return method + " of the desk";
  }
}
