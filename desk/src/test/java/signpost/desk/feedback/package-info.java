@NullMarked
package signpost.desk.feedback;

import org.jspecify.annotations.NullMarked;
