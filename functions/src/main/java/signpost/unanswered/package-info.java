/// Counts questions that found no good answer.
@NullMarked
package signpost.unanswered;

import org.jspecify.annotations.NullMarked;
