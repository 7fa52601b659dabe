@NullMarked
package signpost.build;

import org.jspecify.annotations.NullMarked;
