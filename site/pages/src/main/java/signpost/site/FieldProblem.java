package signpost.site;

/// What is wrong with one field of a form.
///
/// @param field id of the element that a link in the error summary leads to
/// @param text what to do about it
public record FieldProblem(String field, String text) {
  public FieldProblem {
    Require.text("field", field);
    Require.text("text", text);
  }
}
