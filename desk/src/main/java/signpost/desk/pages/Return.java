package signpost.desk.pages;

import java.util.regex.Pattern;
import signpost.desk.web.Call;
import signpost.desk.web.Reply;

/// The way back to the page that a form was on, which it names in its field `return`.
final class Return {
  /// A path of the desk itself, whatever a page says.
  private static final Pattern OWN = Pattern.compile("/[a-z][\\w/-]*(?:\\?[\\w.~%=&+:-]*)?");

  private Return() {}

  /// @param otherwise where no page of the desk is named
  /// @param done number of what is to be said there
  static Reply to(Call call, String otherwise, String done) {
    String named = call.sent("return");
    String path = OWN.matcher(named).matches() ? named : otherwise;
    String plain = path.replaceAll("[?&]done=\\d*", "");
    return new Reply.SeeOther(plain + (plain.contains("?") ? "&" : "?") + "done=" + done);
  }
}
