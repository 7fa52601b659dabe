package signpost.template;

import static signpost.template.StackTemplate.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whatever is referred to is there. cfn-lint does not look into the variables of a function.
final class ReferenceRule implements Rule {
  private static final Pattern IN_TEXT = Pattern.compile("\\$\\{([\\w:]+)");

  @Override
  public List<String> complaints(StackTemplate template) {
    Set<String> there = new TreeSet<>(at(template.root(), "Resources").keySet());
    there.addAll(at(template.root(), "Parameters").keySet());
    List<String> complaints = new ArrayList<>();
    for (String name : references(template.root())) {
      if (!there.contains(name) && !name.startsWith("AWS::")) {
        complaints.add("there is no " + name);
      }
    }
    return complaints;
  }

  private static Set<String> references(Object value) {
    Set<String> found = new TreeSet<>();
    switch (value) {
      case Map<?, ?> map ->
          map.forEach(
              (key, inner) -> {
                switch (String.valueOf(key)) {
                  case "Ref", "GetAtt" -> found.add(String.valueOf(inner).split("\\.", -1)[0]);
                  case "Sub" -> {
                    Matcher name = IN_TEXT.matcher(String.valueOf(inner));
                    while (name.find()) {
                      found.add(name.group(1));
                    }
                  }
                  default -> found.addAll(inner == null ? Set.of() : references(inner));
                }
              });
      case List<?> list -> list.forEach(inner -> found.addAll(references(inner)));
      default -> {}
    }
    return found;
  }
}
