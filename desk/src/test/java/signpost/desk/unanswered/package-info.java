@NullMarked
package signpost.desk.unanswered;

import org.jspecify.annotations.NullMarked;
