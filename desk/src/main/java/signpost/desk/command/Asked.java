package signpost.desk.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import signpost.feedback.Reference;

/// What was typed, as what it means.
final class Asked {
  private Asked() {}

  /// @throws ParameterException where one of them is none
  static List<Reference> references(@Nullable CommandSpec command, List<String> typed) {
    List<Reference> references = new ArrayList<>();
    for (String one : typed) {
      references.add(reference(command, one));
    }
    return references;
  }

  static Reference reference(@Nullable CommandSpec command, String typed) {
    Reference reference = Reference.read(typed);
    if (reference == null) {
      throw wrong(command, typed + " is no reference, or there is a slip in it.");
    }
    return reference;
  }

  static ParameterException wrong(@Nullable CommandSpec command, String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
