@NullMarked
package signpost.front;

import org.jspecify.annotations.NullMarked;
