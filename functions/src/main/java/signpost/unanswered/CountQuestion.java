package signpost.unanswered;

import java.util.List;
import java.util.Set;
import signpost.guidance.Unanswered;
import signpost.http.Endpoint;
import signpost.http.Fields;
import signpost.http.Problem;
import signpost.http.Problems;
import signpost.http.Request;
import signpost.http.Response;

/// A question found no good answer: what the index knows of its words is counted.
final class CountQuestion implements Endpoint {
  private final Unanswered unanswered;
  private final QuestionCounts counts;
  private final Problems problems;

  CountQuestion(Unanswered unanswered, QuestionCounts counts, Problems problems) {
    this.unanswered = unanswered;
    this.counts = counts;
    this.problems = problems;
  }

  @Override
  public Response handle(Request request) {
    return switch (Fields.ofBody(request)) {
      case Fields.Unreadable(Problem problem) -> problems.answer(request, problem);
      case Fields.Read read when !Set.of("words").containsAll(read.values().keySet()) ->
          problems.answer(request, Problem.UNKNOWN_FIELD);
      case Fields.Read read when read.get("words") instanceof String words -> count(request, words);
      case Fields.Read other -> problems.answer(request, Problem.WRONG_TYPE);
    };
  }

  private Response count(Request request, String words) {
    List<String> stems = unanswered.stems(words);
    if (stems == null) {
      return problems.answer(request, Problem.VALUE_UNKNOWN);
    }
    counts.count(String.join(" ", stems));
    return Response.done();
  }
}
