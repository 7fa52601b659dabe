/// What no linter knows of `template.yaml`: rules, the template held to them, and broken copies
/// that each must refuse.
@NullMarked
package signpost.template;

import org.jspecify.annotations.NullMarked;
