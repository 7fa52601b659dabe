/// Functions that a schedule calls, not a visitor.
@NullMarked
package signpost.schedule;

import org.jspecify.annotations.NullMarked;
