@NullMarked
package signpost;

import org.jspecify.annotations.NullMarked;
