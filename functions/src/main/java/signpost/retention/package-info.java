/// Reports each day whether anything outlives the date at which it was to go.
@NullMarked
package signpost.retention;

import org.jspecify.annotations.NullMarked;
