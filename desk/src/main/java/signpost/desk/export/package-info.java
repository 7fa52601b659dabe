/// Feedback as a file that other programs read, and that none of them runs.
@NullMarked
package signpost.desk.export;

import org.jspecify.annotations.NullMarked;
