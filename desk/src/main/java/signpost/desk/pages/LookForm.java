package signpost.desk.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import signpost.desk.feedback.Filter;
import signpost.desk.feedback.Inbox;
import signpost.desk.feedback.Tags;

/// What is looked for, as it was typed or as an address has it.
///
/// @param filter what of it makes sense
/// @param look all of it, with what is wrong
record LookForm(Filter filter, InboxPage.Look look) {

  /// @param field gives each field, empty where it is not there
  static LookForm read(UnaryOperator<String> field, String words) {
    String list = field.apply("list");
    String tag = field.apply("tag").strip();
    String page = field.apply("page").strip();
    String from = field.apply("from").strip();
    String to = field.apply("to").strip();
    @Nullable String named = tag.isEmpty() ? "" : Tags.read(tag);
    LocalDate first = day(from);
    LocalDate last = day(to);
    String problem = "";
    String wrong = "";
    if (named == null) {
      problem = "A tag has letters, digits and hyphens, at most 30 of them.";
      wrong = "tag";
    } else if ((first == null && !from.isEmpty()) || (last == null && !to.isEmpty())) {
      problem = "A day is written like 2026-11-23.";
      wrong = first == null && !from.isEmpty() ? "from" : "to";
    } else if (first != null && last != null && last.isBefore(first)) {
      problem = "The last day is before the first.";
      wrong = "to";
    }
    Filter filter =
        new Filter(
            Inbox.listNames().contains(list) ? list : "",
            named == null ? "" : named,
            page,
            first,
            last,
            words.strip());
    return new LookForm(
        filter, new InboxPage.Look(filter.list(), tag, page, from, to, words, problem, wrong));
  }

  /// The same as a query, but for the words.
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("list", filter.list());
    query.put("tag", look.tag());
    query.put("page", look.page());
    query.put("from", look.from());
    query.put("to", look.to());
    return query;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException other) {
      return null;
    }
  }
}
