/// Feedback as the team finds and changes it.
@NullMarked
package signpost.desk.feedback;

import org.jspecify.annotations.NullMarked;
