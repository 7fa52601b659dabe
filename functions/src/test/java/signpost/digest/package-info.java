@NullMarked
package signpost.digest;

import org.jspecify.annotations.NullMarked;
