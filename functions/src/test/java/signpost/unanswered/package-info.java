@NullMarked
package signpost.unanswered;

import org.jspecify.annotations.NullMarked;
