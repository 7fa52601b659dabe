@NullMarked
package signpost.preferences;

import org.jspecify.annotations.NullMarked;
