@NullMarked
package signpost.guidance;

import org.jspecify.annotations.NullMarked;
