@NullMarked
package signpost.retention;

import org.jspecify.annotations.NullMarked;
