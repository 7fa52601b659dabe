@NullMarked
package signpost.local.runtime;

import org.jspecify.annotations.NullMarked;
