@NullMarked
package signpost.local;

import org.jspecify.annotations.NullMarked;
