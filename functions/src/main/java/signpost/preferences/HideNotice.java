package signpost.preferences;

import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.OwnPages;
import signpost.http.Request;
import signpost.http.Response;

/// The visitor has seen that their choice was saved, and wants to see it no more.
final class HideNotice implements Endpoint {
  private final OwnPages ownPages;
  private final Answers answers;

  HideNotice(OwnPages ownPages, Answers answers) {
    this.ownPages = ownPages;
    this.answers = answers;
  }

  @Override
  public Response handle(Request request) {
    Object back = Fields.ofBody(request) instanceof Fields.Read read ? read.get("return") : null;
    return answers.noticeSeen(Response.seeOther(ownPages.back(back)), request);
  }
}
