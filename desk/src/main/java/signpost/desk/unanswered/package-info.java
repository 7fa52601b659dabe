/// Questions that found no good answer, and what an editor makes of one: an alias and a golden
/// question.
@NullMarked
package signpost.desk.unanswered;

import org.jspecify.annotations.NullMarked;
