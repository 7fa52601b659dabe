@NullMarked
package signpost.feedback;

import org.jspecify.annotations.NullMarked;
