package signpost.template;

import java.util.List;

/// Something that holds for the template, and that no linter knows.
interface Rule {
  /// What breaks it, a sentence each.
  List<String> complaints(StackTemplate template);
}
